import { parseArgs } from 'node:util'
import { ConfigError } from '../../server/hosts/local/config'
import { whyNotStarted } from '../../server/hosts/local/why-not'

/** The one folder that a command names, as `--to` or `--from`. */
export const folderOf = (name: 'to' | 'from', usage: string): string => {
  try {
    const { values } = parseArgs({ options: { [name]: { type: 'string' } } })
    const folder = values[name]
    if (typeof folder === 'string' && folder !== '') return folder
  } catch {
    // said below
  }
  throw new ConfigError(usage)
}

export const sizeOf = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`)
export const timeOf = (iso: string): string => new Date(iso).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
export const secondsSince = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} 秒`

/** Runs a command; what goes wrong is one sentence where the person can mend it, and exit code 1. */
export const runCommand = (failed: string, run: () => Promise<string>): void => {
  run()
    .then(said => console.log(said))
    .catch((error: Error) => {
      const sentence = whyNotStarted(error)
      console.error(sentence === null ? error : `${failed}：${sentence}`)
      process.exitCode = 1
    })
}
