import * as v from 'valibot'
import type { Cloud } from './cloud'
import { CloudFault, Stop } from './fault'
import type { Timer } from './function-package'
import type { Place } from './place'
import type { Variables } from './variables'

/** A function as it is in an environment. */
export interface Online {
  readonly runtime: string
  readonly handler: string
  readonly memory: number
  readonly timeout: number
  /** holds the digest of the code, see functions.ts */
  readonly description: string
  readonly variables: Variables
  readonly timers: readonly Timer[]
}

const answer = v.object({
  Status: v.string(),
  StatusDesc: v.nullish(v.string()),
  Runtime: v.string(),
  Handler: v.string(),
  MemorySize: v.number(),
  Timeout: v.number(),
  Description: v.nullish(v.string()),
  Environment: v.nullish(v.object({ Variables: v.nullish(v.array(v.object({ Key: v.string(), Value: v.string() }))) })),
  Triggers: v.nullish(v.array(v.object({ TriggerName: v.string(), Type: v.string(), TriggerDesc: v.string() }))),
})
type Answer = v.InferOutput<typeof answer>

/** A timer is given as its seven fields and told back as `{"cron":"…"}`. */
const cronOf = (description: string): string => {
  try {
    return v.parse(v.object({ cron: v.string() }), JSON.parse(description)).cron
  } catch {
    return description
  }
}

const ask = async (cloud: Cloud, { namespace }: Place, name: string): Promise<Answer | undefined> => {
  try {
    return await cloud.call('scf', 'GetFunction', { FunctionName: name, Namespace: namespace, ShowCode: 'FALSE' }, answer)
  } catch (error) {
    if (error instanceof CloudFault && error.code.startsWith('ResourceNotFound')) return undefined
    throw error
  }
}

export const onlineFunction = async (cloud: Cloud, place: Place, name: string): Promise<Online | undefined> => {
  const found = await ask(cloud, place, name)
  if (!found) return undefined
  if (found.Status === 'CreateFailed') throw new Stop(`云函数 ${name} 上次创建失败：请在控制台删除它，然后重新运行`)
  return {
    runtime: found.Runtime,
    handler: found.Handler,
    memory: found.MemorySize,
    timeout: found.Timeout,
    description: found.Description ?? '',
    variables: Object.fromEntries((found.Environment?.Variables ?? []).map(one => [one.Key, one.Value])),
    timers: (found.Triggers ?? [])
      .filter(one => one.Type === 'timer')
      .map(one => ({ name: one.TriggerName, cron: cronOf(one.TriggerDesc) })),
  }
}

/** s: as long as the official tools wait */
const patience = 300

/** A function that is being made or changed takes nothing else meanwhile. */
export const untilReady = async (cloud: Cloud, place: Place, name: string): Promise<void> => {
  for (let left = patience; left > 0; left--) {
    const found = await ask(cloud, place, name)
    if (found?.Status === 'Active') return
    if (found && /Failed$/.test(found.Status))
      throw new Stop(`云函数 ${name} 未能更新（${found.Status}：${found.StatusDesc ?? ''}）：请在控制台查看它的状态，然后重新运行`)
    await cloud.pause(1000)
  }
  throw new Stop(`云函数 ${name} 在 ${patience} 秒内没有就绪：请稍后重新运行`)
}
