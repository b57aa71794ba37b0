import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { fontFiles } from '../server/adapters/poster/fonts'
import { copyNativePictures } from './native-pictures'

/** Every function that is deployed. */
export const audiences = ['citizen', 'entity', 'department', 'office', 'admin', 'account', 'print', 'jobs', 'web', 'files'] as const

/** Seven fields (second, minute, hour, day, month, weekday, year), UTC+8: at each full minute. */
const everyMinute = { name: 'tick', type: 'timer', config: '0 * * * * * *' }

/** WeChat's interfaces are asked over HTTPS with our own token, so that no function needs a permission of `openapi`. */
const configOf = (audience: string) => ({ permissions: { openapi: [] }, ...(audience === 'jobs' ? { triggers: [everyMinute] } : {}) })

const writeJson = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

const copyFonts = (folder: string): void => {
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  for (const file of Object.values(fontFiles))
    copyFileSync(require.resolve(`@expo-google-fonts/${file}`), join(folder, 'fonts', basename(file)))
}

/** Modules ask where they are by import.meta.url, which a CommonJS bundle does not have. */
const whereItIs = {
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
}

/** Bundles each function whole, the SDK included, so that nothing is installed where it runs. Answers the bytes of each bundle. */
export const buildFunctions = async (target = 'dist/cloudfunctions'): Promise<Readonly<Record<string, number>>> => {
  rmSync(target, { recursive: true, force: true })
  const bytes: Record<string, number> = {}
  for (const audience of audiences) {
    const folder = join(target, audience)
    const outfile = join(folder, 'index.js')
    await build({
      entryPoints: [`cloudfunctions/${audience}/index.ts`],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      charset: 'utf8',
      legalComments: 'eof',
      logLevel: 'warning',
      external: ['sharp'],
      ...whereItIs,
    })
    writeJson(join(folder, 'package.json'), { name: audience, version: '1.0.0', private: true, main: 'index.js' })
    writeJson(join(folder, 'config.json'), configOf(audience))
    if (audience === 'print') copyFonts(folder)
    if (audience === 'files') copyNativePictures(folder)
    bytes[audience] = statSync(outfile).size
  }
  return bytes
}

const main = async (): Promise<void> => {
  for (const [audience, size] of Object.entries(await buildFunctions(process.argv[2])))
    console.log(`${audience.padEnd(12)}${Math.ceil(size / 1024)} KB`)
}

if (require.main === module)
  main().catch((error: Error) => {
    console.error(error.message)
    process.exit(1)
  })
