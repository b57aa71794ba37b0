import { parseArgs } from 'node:util'
import { Stop } from '../deploy/fault'
import { type EnvironmentName, environmentOf, environments } from '../deploy/options'

export interface UploadOptions {
  readonly environment: EnvironmentName
  readonly version: string
  readonly description: string
  /** of WeChat's 30 uploaders: each environment has its own, so that one does not replace the other's trial version */
  readonly robot: number
  readonly preview: boolean
  readonly dryRun: boolean
}

const help = `用法：npm run upload:weapp -- --env ${environments.join('|')} --version 1.2.3 --desc "说明" [--robot 1–30] [--preview] [--dry-run]`
const robots: Readonly<Record<EnvironmentName, number>> = { dev: 1, test: 2, prod: 3 }

/** https://semver.org, without build metadata, which WeChat does not show */
const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/

export const parseUpload = (args: readonly string[]): UploadOptions => {
  const values = (() => {
    try {
      const text = { type: 'string' } as const
      const flag = { type: 'boolean', default: false } as const
      return parseArgs({
        args: [...args],
        options: { env: text, version: text, desc: text, robot: text, preview: flag, 'dry-run': flag },
      }).values
    } catch {
      throw new Stop(help)
    }
  })()
  const environment = environmentOf(values.env, help)
  const { version = '', desc = '' } = values
  if (!semver.test(version)) throw new Stop(`版本号须形如 1.2.3（语义化版本）。${help}`)
  if (environment === 'prod' && version.includes('-')) throw new Stop(`${version} 是预发布版本：正式环境只上传形如 1.2.3 的版本`)
  if (desc.trim() === '') throw new Stop(`请用一句话说明这一版改了什么。${help}`)
  const robot = Number(values.robot ?? robots[environment])
  if (!Number.isInteger(robot) || robot < 1 || robot > 30) throw new Stop('--robot 须为 1–30 的整数')
  return { environment, version, description: desc.trim(), robot, preview: values.preview === true, dryRun: values['dry-run'] === true }
}
