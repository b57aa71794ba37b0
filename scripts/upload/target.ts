import { Stop } from '../deploy/fault'
import { type EnvironmentName, environmentId, idVariable } from '../deploy/options'

/** Whom the mini-program calls: functions of an environment, or a host over HTTPS. Each build has one of them inside. */
export type Target =
  | { readonly kind: 'functions'; readonly envId: string; readonly publicOrigin: string }
  | { readonly kind: 'host'; readonly origin: string }

const isOrigin = (text: string): boolean => /^https:\/\/[^/\s:]+$/.test(text)

export const targetOf = (environment: EnvironmentName, env: NodeJS.ProcessEnv): Target => {
  const origin = (env.HOST_ORIGIN ?? '').replace(/\/$/, '')
  const envId = environmentId(environment, env)
  if (origin && envId)
    throw new Stop(`HOST_ORIGIN 与 ${idVariable(environment)} 都已设置，不知道这一版该调用哪一个：自建主机请只留前者，云开发请只留后者`)
  if (envId) {
    if (env.CLOUDBASE_ENV && env.CLOUDBASE_ENV !== envId)
      throw new Stop(`CLOUDBASE_ENV 不是 ${environment} 环境的：请去掉它，或改为 ${idVariable(environment)} 的值`)
    const publicOrigin = (env.PUBLIC_ORIGIN ?? '').replace(/\/$/, '')
    if (!isOrigin(publicOrigin)) throw new Stop('请设置 PUBLIC_ORIGIN（https://…）：小程序要认得二维码中的网址')
    return { kind: 'functions', envId, publicOrigin }
  }
  if (!origin) throw new Stop(`请设置 ${idVariable(environment)}（云开发）或 HOST_ORIGIN（自建主机，https://…）：小程序须知道调用哪里`)
  if (!isOrigin(origin)) throw new Stop('HOST_ORIGIN 须为 https:// 开头的域名，不带端口与路径：手机上只能访问已登记的 https 域名')
  return { kind: 'host', origin }
}

export type BuildVariables = Readonly<Record<'HOST_ORIGIN' | 'CLOUDBASE_ENV' | 'PUBLIC_ORIGIN', string | undefined>>

/** What the build is told; what the other kind of build is told is taken away. */
export const buildVariables = (target: Target): BuildVariables =>
  target.kind === 'host'
    ? { HOST_ORIGIN: target.origin, CLOUDBASE_ENV: undefined, PUBLIC_ORIGIN: undefined }
    : { HOST_ORIGIN: undefined, CLOUDBASE_ENV: target.envId, PUBLIC_ORIGIN: target.publicOrigin }

const loopback = /https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?/

/** Throws a Stop unless the scripts of the build name the target, and no machine of a developer. */
export const checkTarget = (target: Target, scripts: readonly string[]): void => {
  const names = target.kind === 'host' ? [target.origin] : [target.envId, target.publicOrigin]
  const name = names.find(one => !scripts.some(text => text.includes(one)))
  if (name) throw new Stop(`dist/weapp 中没有 ${name}：它不是为这个环境构建的，请删除 dist/weapp 后重新运行`)
  const foreign = scripts.map(text => loopback.exec(text)?.[0]).find(Boolean)
  if (foreign) throw new Stop(`dist/weapp 会调用 ${foreign}：它是为本机构建的，请删除 dist/weapp 后重新运行`)
}
