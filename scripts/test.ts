import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildFunctions } from './build-functions'
import { buildHost } from './build-host'
import { buildApp, testBuilds } from './build-web'
import { planted } from './release/planted'

/** `npm test`: checks, builds and every test, in the order in which a mistake shows soonest. */
const checks: readonly [string, readonly string[]][] = [
  ['format and lint', ['biome', 'check', '.']],
  ['types', ['tsc', '--noEmit']],
  ['types of the client', ['tsc', '--noEmit', '-p', 'tsconfig.client.json']],
  [
    'import directions',
    ['depcruise', '--config', '.dependency-cruiser.cjs', 'contract', 'city', 'domain', 'cloudfunctions', 'server', 'src'],
  ],
]

const passed: string[] = []
const failed: string[] = []
const note = (name: string, good: boolean) => {
  ;(good ? passed : failed).push(name)
  console.log(`${good ? '✓' : '✗'} ${name}`)
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  spawnSync('npx', [...args], { stdio: 'inherit', env }).status === 0

const attempt = async (name: string, work: () => unknown): Promise<void> => {
  try {
    await work()
    note(name, true)
  } catch (error) {
    console.error((error as Error).message)
    note(name, false)
  }
}

/** Builds with secrets in the environment, so that one that a build reads is found in what it made. */
const withPlanted = async (build: () => unknown): Promise<void> => {
  const before = Object.keys(planted).map(name => [name, process.env[name]] as const)
  Object.assign(process.env, planted)
  try {
    await build()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** Test files at the same time, where most wait for a database, a host or a child; jest would leave one of two cores free. */
const workers = 2

const jest = (projects: readonly string[], ...options: readonly string[]): { passed: number; failed: number } => {
  const output = `tests/output/jest-${projects.join('-')}.json`
  rmSync(output, { force: true })
  const good = run(['jest', '--selectProjects', ...projects, '--json', `--outputFile=${output}`, '--silent', ...options])
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(output, 'utf8')) as Record<string, number>
    const broken = numFailedTests ?? 0
    return { passed: numPassedTests ?? 0, failed: good ? broken : Math.max(broken, numFailedTestSuites ?? 0, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const main = async (): Promise<void> => {
  mkdirSync('tests/output', { recursive: true })
  for (const [name, args] of checks) note(name, run(args))
  await attempt('host bundle', () => withPlanted(buildHost))
  await attempt('functions', () => withPlanted(buildFunctions))
  await attempt('web build', () => withPlanted(() => buildApp('h5')))
  for (const [folder, variables] of Object.entries(testBuilds))
    await attempt(`mini-program build ${folder}`, () => withPlanted(() => buildApp('weapp', variables, folder)))
  const results = [jest(['server', 'client'], `--maxWorkers=${workers}`), jest(['weapp']), jest(['journeys'])]
  const total = (of: 'passed' | 'failed') => results.reduce((sum, one) => sum + one[of], 0)
  if (failed.length > 0) console.log(`failed checks: ${failed.join(', ')}`)
  console.log(`${passed.length + total('passed')} passed, ${failed.length + total('failed')} failed`)
  process.exit(failed.length + total('failed') === 0 ? 0 : 1)
}

void main()
