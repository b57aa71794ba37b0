import { Misconfigured, openServices } from '../../server/hosts/cloudbase/services'
import { LinkCheckError, linkChecksOf } from '../../server/hosts/local/link-check'
import { Stop } from './fault'

export type Variables = Readonly<Record<string, string>>

/** What a function needs of its environment. Values come from the deployer's environment, or stay as they are online; nothing else holds them. */
const needed = ['MASTER_KEY', 'PUBLIC_ORIGIN'] as const
const pair = ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'] as const
const optional = ['LINK_CHECK_FILE'] as const
/** Further ones of WeChat have their names elsewhere. The upload key is the releaser's alone, and a stand-in is for tests. */
const isWeChats = (name: string): boolean => /^WECHAT_(?!UPLOAD_|ORIGIN$)[A-Z_]+$/.test(name)

const known = (env: NodeJS.ProcessEnv): string[] => [...new Set([...needed, ...pair, ...optional, ...Object.keys(env).filter(isWeChats)])]

/** Of the deployer's environment, what functions know. An empty variable is one that is not set. */
export const variablesFrom = (env: NodeJS.ProcessEnv): Variables =>
  Object.fromEntries(known(env).flatMap(name => (env[name] ? [[name, env[name] as string]] : [])))

const neverReplaced: Readonly<Record<(typeof needed)[number], string>> = {
  MASTER_KEY: '换掉它，印出的诚信码全部失效',
  PUBLIC_ORIGIN: '印出的每个二维码都含有它',
}

/** What a function will have: what is set here, over what it has already. */
export const merged = (here: Variables, online: Variables): Variables => ({ ...online, ...here })

/** Throws a Stop when a function could not run with them, or when a value would be replaced that must not be. */
export const checkVariables = (name: string, here: Variables, online: Variables): void => {
  for (const one of needed)
    if (here[one] && online[one] && here[one] !== online[one])
      throw new Stop(
        `云函数 ${name} 线上的 ${one} 与本机设置的不同，${neverReplaced[one]}：请改用原来的值，或不在本机设置它（线上的值会保留）`,
      )
  const all = merged(here, online)
  for (const one of needed) if (!all[one]) throw new Stop(`云函数 ${name} 需要 ${one}，本机与线上都没有：请设置该环境变量后重新运行`)
  if ((all.MASTER_KEY ?? '').length < 32 || all.MASTER_KEY?.startsWith('demonstration'))
    throw new Stop('MASTER_KEY 须为不少于 32 个字符的随机密钥，且不能是演示密钥（例如 openssl rand -base64 48）')
  if (!/^https:\/\/[^/\s]+$/.test((all.PUBLIC_ORIGIN ?? '').replace(/\/$/, '')))
    throw new Stop('PUBLIC_ORIGIN 须为对外网址，例如 https://cxm.example.gov.cn')
  const set = pair.filter(one => all[one])
  if (set.length === 1) throw new Stop(`${pair.join(' 与 ')} 须同时设置，或都不设置`)
  try {
    // whatever else a function would refuse at its first call is refused here
    openServices(all)
    linkChecksOf(all.LINK_CHECK_FILE)
  } catch (error) {
    if (!(error instanceof Misconfigured || error instanceof LinkCheckError)) throw error
    throw new Stop(`云函数 ${name} 的环境变量有误：${error.message}`)
  }
}

/** Which are set, and where: never what they are set to. */
export const tellVariables = (here: Variables, online: Variables): string =>
  [...new Set([...needed, ...pair, ...optional, ...Object.keys(here), ...Object.keys(online)])]
    .map(one => `${one} ${here[one] ? '已设置' : online[one] ? '保留线上的值' : '未设置'}`)
    .join('，')
