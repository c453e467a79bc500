/**
 * Code splitting of workers: all that one needs to start goes into its first file. Left alone, what it shares
 * with chunks that come later gets files of its own, asked for only once the first one was read.
 */
export const workerInOneFile = {
  groups: [{ name: 'worker', tags: ['$initial' as const] }],
};
