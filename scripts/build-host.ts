import { basename, dirname, extname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { importWorkerFile } from '../server/hosts/local/import-worker/file'
import { readerFile } from '../server/hosts/local/reader-file'
import { buildReader } from './build-reader'

/** Bundles our own sources of the Node host and, beside it, its worker on imports and its reader of workbooks; packages stay in node_modules (native ones must). ~0.2 s. */
export const buildHost = async (outfile = 'dist/host/main.cjs', plugins: Plugin[] = []): Promise<string> => {
  await build({
    entryPoints: [
      { in: 'server/hosts/local/main.ts', out: basename(outfile, extname(outfile)) },
      { in: 'server/hosts/local/import-worker/main.ts', out: basename(importWorkerFile, extname(importWorkerFile)) },
    ],
    outdir: dirname(outfile),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins,
  })
  await buildReader(join(dirname(outfile), readerFile))
  return outfile
}
