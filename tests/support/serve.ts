import { fileURLToPath } from 'node:url';
import { build, type PreviewServer, preview } from 'vite';

/** Builds the site of a Vite configuration and serves it. The caller closes the server. */
export async function serve(config: string): Promise<{ server: PreviewServer; url: string }> {
  const configFile = fileURLToPath(new URL(`../../${config}`, import.meta.url));
  await buildAsShipped(configFile);
  const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return { server, url: `http://127.0.0.1:${address.port}` };
}

/** A build as anybody makes it: under Vitest's NODE_ENV, Vite would build for development. */
export async function buildAsShipped(configFile: string, outDir?: string): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile, logLevel: 'warn', ...(outDir && { build: { outDir } }) });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}
