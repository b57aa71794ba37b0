import { parseArgs } from 'node:util'
import { city } from '../city'
import { type FirstAdministrator, inviteFirstAdministrator } from '../cloudfunctions/admin/first-administrator'
import { parseName } from '../domain/names'
import { createIds } from '../server/adapters/ids'
import { createSecrets } from '../server/adapters/secrets'
import { ConfigError, productionConfig } from '../server/hosts/local/config'
import { openStore } from '../server/hosts/local/open-store'
import { whyNotStarted } from '../server/hosts/local/why-not'
import { openCloudEnvironment, whyNotInCloud } from './cloud-environment'

const usage = '用法：npm run admin:init -- --name 姓名 --phone 手机号 [--replace]'

const personOf = (): { displayName: string; phone: string; replace: boolean } => {
  const { values } = (() => {
    try {
      return parseArgs({ options: { name: { type: 'string' }, phone: { type: 'string' }, replace: { type: 'boolean', default: false } } })
    } catch {
      throw new ConfigError(usage)
    }
  })()
  const name = parseName(values.name ?? '')
  const phone = values.phone ?? ''
  if (!name.ok || [...name.value].length > 40) throw new ConfigError(`请写明管理员的姓名（2–40 字）。${usage}`)
  if (!/^1\d{10}$/.test(phone)) throw new ConfigError(`请写明管理员的 11 位手机号。${usage}`)
  return { displayName: name.value, phone, replace: values.replace === true }
}

const time = (at: number) => new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })

/** Which installation: an environment may be named by a variable that was set for something else. */
const whereOf = ({ CLOUDBASE_ENV: environment }: NodeJS.ProcessEnv): string => (environment ? `云开发环境 ${environment} 的` : '')

const told = (answer: FirstAdministrator): string => {
  if (answer.kind === 'administrator-exists') throw new ConfigError('已有管理员：请由现任管理员在「人员」页邀请他人')
  if (answer.kind === 'pending')
    throw new ConfigError(`已有一份未使用的邀请，${time(answer.expiresAt)} 前有效：如已遗失，加 --replace 作废它并重新生成`)
  const code = answer.code.replace(/(.{4})(?=.)/g, '$1-')
  return `${whereOf(process.env)}首位管理员的邀请码（只显示这一次，仅限所填手机号使用一次，${time(answer.expiresAt)} 前有效）：\n\n  ${code}\n`
}

/**
 * `npm run admin:init`: with the environment of `npm run serve`, on its data folder, beside a running host too; or on the CloudBase
 * environment that CLOUDBASE_ENV names, with the master key of its functions.
 */
const run = async (): Promise<void> => {
  const { replace, ...person } = personOf()
  const config = productionConfig(process.env)
  const store = openCloudEnvironment(process.env) ?? (await openStore(config))
  try {
    const clock = () => Date.now()
    const needs = { store, clock, ids: createIds(clock), secrets: createSecrets(config.masterKey, city.code) }
    console.log(told(await inviteFirstAdministrator(needs, person, replace)))
  } finally {
    await store.close()
  }
}

run().catch((error: Error) => {
  const sentence = process.env.CLOUDBASE_ENV ? (whyNotInCloud(error) ?? whyNotStarted(error)) : whyNotStarted(error)
  console.error(sentence === null ? error : `未生成邀请：${sentence}`)
  process.exitCode = 1
})
