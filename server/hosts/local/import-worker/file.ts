/** The program that works on imports lies beside the bundled host, under this name. */
export const importWorkerFile = 'import-worker.cjs'
