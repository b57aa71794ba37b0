import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** src/app.config.ts as Taro reads it: an expression handed to `defineAppConfig`. */
const source = readFileSync(join(__dirname, '../../src/app.config.ts'), 'utf8').replace(/^[\s\S]*?defineAppConfig\(/, 'return (')
export default new Function(source)() as AppConfig
