import { parseArgs } from 'node:util'
import { Stop } from './fault'

export const environments = ['dev', 'test', 'prod'] as const
export type EnvironmentName = (typeof environments)[number]

export interface Options {
  readonly environment: EnvironmentName
  readonly dryRun: boolean
  /** null: all */
  readonly only: readonly string[] | null
  readonly yes: boolean
  readonly dropUnknownIndexes: boolean
}

const usage = (steps: readonly string[]) =>
  `用法：npm run deploy:cloudbase -- --env ${environments.join('|')} [--dry-run] [--only ${steps.join(',')}] [--yes] [--drop-unknown-indexes]`

export const environmentOf = (text: string | undefined, help: string): EnvironmentName => {
  const found = environments.find(one => one === text)
  if (!found) throw new Stop(`请写明环境。${help}`)
  return found
}

export const parseOptions = (args: readonly string[], steps: readonly string[]): Options => {
  const help = usage(steps)
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...args],
        options: {
          env: { type: 'string' },
          only: { type: 'string' },
          'dry-run': { type: 'boolean', default: false },
          yes: { type: 'boolean', default: false },
          'drop-unknown-indexes': { type: 'boolean', default: false },
        },
      }).values
    } catch {
      throw new Stop(help)
    }
  })()
  const only = parsed.only === undefined ? null : parsed.only.split(',')
  const strange = only?.find(one => !steps.includes(one))
  if (strange !== undefined) throw new Stop(`没有名为「${strange}」的步骤。${help}`)
  return {
    environment: environmentOf(parsed.env, help),
    dryRun: parsed['dry-run'] === true,
    only,
    yes: parsed.yes === true,
    dropUnknownIndexes: parsed['drop-unknown-indexes'] === true,
  }
}

/** The variable that names the environment's id: ids are no secrets, but they are the city's and not the code's. */
export const idVariable = (environment: EnvironmentName): string => `CLOUDBASE_ENV_${environment.toUpperCase()}`

export const environmentId = (environment: EnvironmentName, env: NodeJS.ProcessEnv): string | undefined => {
  const id = env[idVariable(environment)] || undefined
  if (id !== undefined && !/^[a-z0-9][a-z0-9-]{2,63}$/.test(id))
    throw new Stop(`${idVariable(environment)} 不像环境 ID（小写字母、数字与短横线）`)
  const twin = environments.find(one => one !== environment && id !== undefined && env[idVariable(one)] === id)
  if (twin) throw new Stop(`${idVariable(environment)} 与 ${idVariable(twin)} 相同：三个环境须各有自己的环境 ID`)
  return id
}
