/** A shop's page with rows: the tag in the head, what tests ask for in the body, and something below. */
export function rowPage(
  body: string,
  {
    tag = '<script async src="/windowshop/windowshop.js" data-catalog="/catalog.json"></script>',
    attributes = 'lang="en"',
    css = '',
  } = {},
): string {
  return `<!doctype html>
<html ${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A shop</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; }
  html { background: light-dark(#fff, #14181a); color: light-dark(#1b2723, #e9ede8); }
  body { margin: 0 auto; padding: 1.5rem; max-width: 75rem; font: 16px/1.5 system-ui, sans-serif; }
  ${css}
</style>
${tag}
</head>
<body>
<main>
<h1>Everything for outdoors</h1>
${body}
<p id="below">Free delivery above 50 euros.</p>
</main>
</body>
</html>`;
}
