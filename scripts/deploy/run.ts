import { type Cloud, type Origins, openCloud, tencentOrigins } from './cloud'
import { collections } from './collections'
import { Stop } from './fault'
import { functions } from './functions'
import { indexes } from './indexes'
import { environmentId, idVariable, type Options } from './options'
import { findPlace, type Place } from './place'
import { routes } from './routes'
import { type Inputs, type Prepared, stepOf } from './step'
import { storage } from './storage'
import type { Credentials } from './tc3'
import { web } from './web'

/** In the order in which one needs the other. */
export const steps = [stepOf(collections), stepOf(indexes), stepOf(storage), stepOf(functions), stepOf(web), stepOf(routes)]
export const stepNames: readonly string[] = steps.map(one => one.name)

/** What a deployment touches besides the cloud. */
export interface World {
  readonly env: NodeJS.ProcessEnv
  readonly functionsFolder: string
  readonly webFolder: string
  say(line: string): void
  /** what the person at the terminal answers; null: nobody sits there */
  question(text: string): Promise<string | null>
  readonly origins?: Origins
  readonly pause?: Cloud['pause']
}

const credentialsOf = (env: NodeJS.ProcessEnv): Credentials => {
  const { CLOUDBASE_SECRET_ID: secretId, CLOUDBASE_SECRET_KEY: secretKey, CLOUDBASE_SESSION_TOKEN: token } = env
  if (!secretId || !secretKey)
    throw new Stop('缺少 CLOUDBASE_SECRET_ID 或 CLOUDBASE_SECRET_KEY：请用有云开发管理权限的子账号的密钥（--dry-run 不需要）')
  return { secretId, secretKey, ...(token ? { token } : {}) }
}

const tell = ({ say }: World, parts: readonly Prepared[]): number => {
  for (const { name, changes, notes } of parts) {
    say(`${name}：${changes.length === 0 ? '无须改动' : `${changes.length} 项`}`)
    for (const { what } of changes) say(`  ${what}`)
    for (const note of notes) say(`  注意：${note}`)
  }
  return parts.reduce((sum, { changes }) => sum + changes.length, 0)
}

const confirm = async (world: World, { environment, yes }: Options, envId: string): Promise<void> => {
  if (environment !== 'prod' || yes) return
  const answer = await world.question(`即将更改正式环境。请输入环境 ID ${envId} 以确认：`)
  if (answer === null) throw new Stop('更改正式环境须有人确认：请在终端中运行，或加 --yes')
  if (answer.trim() !== envId) throw new Stop('输入的与环境 ID 不符，未作任何改动')
}

const carryOut = async ({ say }: World, parts: readonly Prepared[], cloud: Cloud, place: Place, total: number): Promise<void> => {
  let done = 0
  for (const { changes } of parts)
    for (const { what, apply } of changes) {
      say(`[${++done}/${total}] ${what}`)
      await apply(cloud, place)
    }
}

/** Compares, tells, asks when it is production, changes. Answers how many changes there were. */
export const deploy = async (options: Options, world: World): Promise<number> => {
  const { env, say } = world
  const inputs: Inputs = { ...world, dropUnknownIndexes: options.dropUnknownIndexes }
  const chosen = steps.filter(({ name }) => options.only === null || options.only.includes(name))
  const envId = environmentId(options.environment, env)
  const prepare = async (at?: { readonly cloud: Cloud; readonly place: Place }) => {
    const parts: Prepared[] = []
    for (const step of chosen) parts.push(await step.prepare(inputs, at))
    return parts
  }
  if (options.dryRun) {
    say(
      `试运行：不连接腾讯云，不作任何改动。以下是一个空环境（${options.environment}，${envId ?? `未设置 ${idVariable(options.environment)}`}）会得到的；`,
    )
    say('正式运行时先与线上比较，已经一致的不动。')
    return tell(world, await prepare())
  }
  if (!envId) throw new Stop(`缺少 ${idVariable(options.environment)}：请设置为 ${options.environment} 环境的环境 ID`)
  const cloud = openCloud(credentialsOf(env), env.CLOUDBASE_REGION || 'ap-shanghai', world.origins ?? tencentOrigins, world.pause)
  const place = await findPlace(cloud, envId)
  say(`环境 ${options.environment}（${envId}）：`)
  const parts = await prepare({ cloud, place })
  const total = tell(world, parts)
  if (total === 0) return 0
  await confirm(world, options, envId)
  await carryOut(world, parts, cloud, place, total)
  say(`完成：${total} 项改动。`)
  return total
}
