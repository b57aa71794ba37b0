import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Stop } from '../deploy/fault'
import { refuseLeaks } from '../release/refuse-leaks'
import type { UploadOptions } from './options'
import { checkSizes, packageName, packagesIn, scriptsIn, type WeappPackage } from './packages'
import { type BuildVariables, buildVariables, checkTarget, type Target, targetOf } from './target'

/** Fetched when it is needed and never installed with the rest: 1,109 packages, 275 MB, five install scripts (decision 016). */
export const uploader = 'miniprogram-ci@2.1.42'

export interface UploadWorld {
  readonly env: NodeJS.ProcessEnv
  readonly folder: string
  say(line: string): void
  uncommitted(): boolean
  build(variables: Partial<BuildVariables>): void
  /** answers the exit code */
  spawn(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number>
}

const appIdOf = ({ WECHAT_APP_ID: appId = '' }: NodeJS.ProcessEnv): string => {
  if (!/^wx[0-9a-f]{16}$/.test(appId)) throw new Stop('WECHAT_APP_ID 未设置或不像小程序的 AppID（wx 开头，共 18 位）')
  return appId
}

const keyOf = ({ WECHAT_UPLOAD_KEY: text, WECHAT_UPLOAD_KEY_FILE: path }: NodeJS.ProcessEnv): string => {
  if (!text && !path) throw new Stop('缺少代码上传密钥：请设置 WECHAT_UPLOAD_KEY（内容）或 WECHAT_UPLOAD_KEY_FILE（路径）')
  const key = (() => {
    try {
      return text || readFileSync(path ?? '', 'utf8')
    } catch {
      throw new Stop('读不到 WECHAT_UPLOAD_KEY_FILE 所指的文件：请检查路径与权限')
    }
  })().replace(/\\n/g, '\n')
  if (!/-----BEGIN (RSA )?PRIVATE KEY-----/.test(key)) throw new Stop('代码上传密钥不是私钥文件的内容：请从公众平台重新下载')
  return key
}

const tell = ({ say }: UploadWorld, packages: readonly WeappPackage[]): void => {
  for (const one of packages) {
    say(`${packageName(one)}：${one.files.length} 个文件，${Math.ceil(one.bytes / 1024)} KB`)
    for (const { path, bytes } of one.files) say(`  ${path}  ${Math.ceil(bytes / 1024)} KB`)
  }
}

const describe = (target: Target): string => (target.kind === 'host' ? `自建主机 ${target.origin}` : `云开发环境 ${target.envId} 的云函数`)

/** A third party's program is told what it needs and none of our secrets. */
const childEnv = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const passed = Object.keys(env).filter(name => /^(PATH|HOME|LANG|TMPDIR|https?_proxy|no_proxy|npm_config_.+)$/i.test(name))
  return { ...Object.fromEntries(passed.map(name => [name, env[name]])), npm_config_ignore_scripts: 'true' }
}

const argumentsOf = (options: UploadOptions, folder: string, appId: string, keyFile: string): string[] => [
  ...['--yes', uploader, options.preview ? 'preview' : 'upload'],
  ...['--project-path', resolve(folder), '--private-key-path', keyFile, '--appid', appId],
  ...['--upload-version', options.version, '--upload-description', options.description, '--robot', String(options.robot)],
  ...['--use-project-config', 'true'],
  ...(options.preview ? ['--qrcode-format', 'terminal'] : []),
]

/** What a dry run would be refused for, told instead of thrown. */
const objectionsOf = () => {
  const objections: string[] = []
  return {
    objections,
    hear: <T>(check: () => T): T | undefined => {
      try {
        return check()
      } catch (error) {
        if (!(error instanceof Stop)) throw error
        objections.push(error.message)
        return undefined
      }
    },
  }
}

const checkCommitted = ({ environment }: UploadOptions, { uncommitted }: UploadWorld): void => {
  if (environment === 'prod' && uncommitted()) throw new Stop('工作区有未提交的改动：正式版只上传已提交的代码，请先提交或移走')
}

const titleOf = (options: UploadOptions, target: Target | undefined): string => {
  const { preview, version, environment, robot, description } = options
  return `${preview ? '预览' : '上传'} ${version}（${environment}，机器人 ${robot}，调用${target ? describe(target) : '？'}）：${description}`
}

const dryRun = (options: UploadOptions, world: UploadWorld): void => {
  const { folder, say, env } = world
  const { objections, hear } = objectionsOf()
  hear(() => checkCommitted(options, world))
  const target = hear(() => targetOf(options.environment, env))
  world.build(target ? buildVariables(target) : {})
  const packages = packagesIn(folder)
  tell(world, packages)
  hear(() => checkSizes(packages))
  if (target) hear(() => checkTarget(target, scriptsIn(folder, packages)))
  hear(() => refuseLeaks(folder, env))
  say(titleOf(options, target))
  const [yes, name, verb] = argumentsOf(options, folder, '', '')
  say(`试运行：不需要账号，什么也没有上传。正式运行会执行 npx ${yes} ${name} ${verb} …`)
  for (const one of objections) say(`  注意：正式运行会被拒绝：${one}`)
}

export const upload = async (options: UploadOptions, world: UploadWorld): Promise<void> => {
  if (options.dryRun) return dryRun(options, world)
  const { env, folder, say } = world
  checkCommitted(options, world)
  const target = targetOf(options.environment, env)
  const appId = appIdOf(env)
  const key = keyOf(env)
  world.build(buildVariables(target))
  const packages = packagesIn(folder)
  tell(world, packages)
  checkSizes(packages)
  checkTarget(target, scriptsIn(folder, packages))
  refuseLeaks(folder, env)
  say(titleOf(options, target))
  const hidden = mkdtempSync(join(tmpdir(), 'upload-'))
  try {
    const keyFile = join(hidden, 'private.key')
    writeFileSync(keyFile, key, { mode: 0o600 })
    const code = await world.spawn('npx', argumentsOf(options, folder, appId, keyFile), childEnv(env))
    if (code !== 0) throw new Stop('未成功（见上方微信的说明）：常见原因是本机 IP 不在公众平台的上传白名单中，处理后重新运行同一条命令')
  } finally {
    rmSync(hidden, { recursive: true, force: true })
  }
  say(options.preview ? '用微信扫上方二维码即可预览。' : '已上传：请到公众平台「版本管理」设为体验版或提交审核。')
}
