import { Stop } from '../deploy/fault'
import { leaksIn } from './leaks'

const words = { secret: '密钥', key: '密钥', demonstration: '演示数据', machine: '本机路径', 'source map': '源码映射' } as const

/** Throws a Stop when something would leave that must not. It names what was found, never a value. */
export const refuseLeaks = (folder: string, env: NodeJS.ProcessEnv): void => {
  const [first, ...others] = leaksIn(folder, { env })
  if (!first) return
  const more = others.length > 0 ? `，另有 ${others.length} 处` : ''
  throw new Stop(
    `${folder} 中含有${words[first.kind]}（${first.file}：${first.what}${more}），不能发布：请查明它如何进入构建，然后重新运行`,
  )
}
