import * as v from 'valibot'
import { refuseLeaks } from '../release/refuse-leaks'
import { Stop } from './fault'
import { uploadCode } from './function-code'
import { type Online, onlineFunction, untilReady } from './function-online'
import { type Package, packagesOf, type Timer } from './function-package'
import type { Step } from './step'
import { checkVariables, merged, tellVariables, type Variables, variablesFrom } from './variables'

export const runtime = 'Nodejs20.19'
export const handler = 'index.main'
const service = { Role: 'TCB_QcsRole', Stamp: 'MINI_QCBASE' }

/** s and MB. The platform's default of 3 s cuts slowed answers off; jobs have their minute, print sets type, a picture unfolds to 240 MB. */
const settingsOf = (name: string): { readonly timeout: number; readonly memory: number } => ({
  timeout: { jobs: 60, print: 20, files: 20 }[name] ?? 10,
  memory: { print: 512, files: 512 }[name] ?? 256,
})

/** What tells which code is online: written after the code, so that a run that broke off between the two uploads it again. */
const descriptionOf = ({ digest }: Package): string => `integrity-code ${digest.slice(0, 32)}`

interface Configuration {
  readonly timeout: number
  readonly memory: number
  readonly description: string
  readonly variables: Variables
}

export type FunctionChange =
  | { readonly kind: 'create'; readonly code: Package; readonly to: Configuration; readonly told: string }
  | { readonly kind: 'code'; readonly code: Package }
  | { readonly kind: 'configure'; readonly name: string; readonly to: Configuration; readonly told: string }
  | { readonly kind: 'start-timer' | 'stop-timer'; readonly name: string; readonly timer: Timer }

interface Wanted {
  readonly packages: readonly Package[]
  readonly variables: Variables
}
/** null: what is there was not looked at, and what is missing is only told */
export type FoundFunctions = ReadonlyMap<string, Online> | null

const same = (a: Variables, b: Variables): boolean => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

const isConfigured = (online: Online, to: Configuration): boolean =>
  online.timeout === to.timeout &&
  online.memory === to.memory &&
  online.description === to.description &&
  same(online.variables, to.variables)

const changesOf = (code: Package, here: Variables, online: Online | undefined): FunctionChange[] => {
  const { name, timers } = code
  const to = { ...settingsOf(name), description: descriptionOf(code), variables: merged(here, online?.variables ?? {}) }
  const told = tellVariables(here, online?.variables ?? {})
  const changes: FunctionChange[] = []
  if (!online) changes.push({ kind: 'create', code, to, told })
  else {
    if (online.runtime !== runtime || online.handler !== handler)
      throw new Stop(
        `云函数 ${name} 现为 ${online.runtime}、${online.handler}，平台不许更改，应为 ${runtime}、${handler}：请在控制台删除它，然后重新运行`,
      )
    if (online.description !== to.description) changes.push({ kind: 'code', code })
    if (!isConfigured(online, to)) changes.push({ kind: 'configure', name, to, told })
  }
  for (const timer of timers) {
    const running = online?.timers.find(one => one.name === timer.name)
    if (running?.cron === timer.cron) continue
    if (running) changes.push({ kind: 'stop-timer', name, timer: running })
    changes.push({ kind: 'start-timer', name, timer })
  }
  return changes
}

const size = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`
const told = ({ timeout, memory }: Configuration, variables: string): string => `超时 ${timeout} 秒，内存 ${memory} MB；${variables}`

export const functions: Step<Wanted, FoundFunctions, FunctionChange> = {
  name: 'functions',
  nothing: null,
  wanted: ({ env, functionsFolder }) => {
    const packages = packagesOf(functionsFolder)
    refuseLeaks(functionsFolder, env)
    return { packages, variables: variablesFrom(env) }
  },
  inspect: async (cloud, place, { packages }) => {
    const found = new Map<string, Online>()
    for (const { name } of packages) {
      const online = await onlineFunction(cloud, place, name)
      if (online) found.set(name, online)
    }
    return found
  },
  plan: ({ packages, variables }, found) => {
    const changes = packages.flatMap(code => {
      const online = found?.get(code.name)
      if (found) checkVariables(code.name, variables, online?.variables ?? {})
      return changesOf(code, variables, online)
    })
    const strangers = packages.flatMap(({ name, timers }) =>
      (found?.get(name)?.timers ?? []).filter(one => !timers.some(timer => timer.name === one.name)).map(one => `${name}.${one.name}`),
    )
    return { changes, notes: strangers.map(one => `定时器 ${one} 不在清单中，未删除`) }
  },
  say: change => {
    if (change.kind === 'create')
      return `创建云函数 ${change.code.name}（${size(change.code.bytes)}，${runtime}，${handler}，${told(change.to, change.told)}）`
    if (change.kind === 'code') return `更新云函数 ${change.code.name} 的代码（${size(change.code.bytes)}）`
    if (change.kind === 'configure') return `更新云函数 ${change.name} 的配置（${told(change.to, change.told)}）`
    const { name, timer } = change
    return change.kind === 'start-timer'
      ? `启动定时器 ${name}.${timer.name}（${timer.cron}）`
      : `停止定时器 ${name}.${timer.name}（${timer.cron}）`
  },
  apply: async (cloud, place, change) => {
    const done = v.object({})
    const name = 'code' in change ? change.code.name : change.name
    const which = { FunctionName: name, Namespace: place.namespace }
    const configuration = ({ timeout, memory, description, variables }: Configuration) => ({
      Description: description,
      Timeout: timeout,
      MemorySize: memory,
      Environment: { Variables: Object.entries(variables).map(([Key, Value]) => ({ Key, Value })) },
      ...place.logs,
    })
    switch (change.kind) {
      case 'create': {
        const Code = await uploadCode(cloud, place, change.code)
        const form = { Handler: handler, Runtime: runtime, InstallDependency: 'FALSE', Code }
        await cloud.call('scf', 'CreateFunction', { ...which, ...service, ...form, ...configuration(change.to) }, done)
        break
      }
      case 'code': {
        const Code = await uploadCode(cloud, place, change.code)
        await cloud.call('scf', 'UpdateFunctionCode', { ...which, Handler: handler, InstallDependency: 'FALSE', Code }, done)
        break
      }
      case 'configure':
        await cloud.call('scf', 'UpdateFunctionConfiguration', { ...which, ...configuration(change.to) }, done)
        break
      default: {
        const trigger = { ...which, TriggerName: change.timer.name, Type: 'timer' }
        if (change.kind === 'stop-timer') await cloud.call('scf', 'DeleteTrigger', trigger, done)
        else await cloud.call('scf', 'CreateTrigger', { ...trigger, TriggerDesc: change.timer.cron, Enable: 'OPEN' }, done)
      }
    }
    await untilReady(cloud, place, name)
  },
}
