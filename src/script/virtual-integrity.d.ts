declare module 'virtual:integrity' {
  /** Subresource integrity by file name: of what the script loads at once. */
  const integrity: Readonly<Record<string, string>>;
  export default integrity;
}
