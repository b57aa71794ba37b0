import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standsInForce } from '../../domain/integrity-code'
import { approvedApplications, codesOf } from '../support/application-fixture'
import { openWorld, testMasterKey, type World } from '../support/services'
import { bundle, type Running, start } from './program'

const rounds = 50
const callsEach = 100
const folder = mkdtempSync(join(tmpdir(), 'assign-'))
let script: string
let world: World
let both: Running[] = []

beforeAll(() => {
  script = bundle('assigner', folder)
})
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  for (const one of both) one.process.stdin?.end()
  await Promise.all(both.map(one => one.ended))
  await world.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Round {
  readonly tally: Readonly<Record<string, number>>
  /** codes of the entity that stand at the end */
  readonly inForce: number
}

const merge = (one: Record<string, number>, other: Record<string, number>) =>
  Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map(key => [key, (one[key] ?? 0) + (other[key] ?? 0)]))

/** Two processes assign the same application at the same moment, `calls` times each. */
const race = async (id: string, calls: number): Promise<Round> => {
  const doc = await world.services.store.get('applications', id)
  if (!doc) throw new Error('no application')
  for (const one of both) one.process.stdin?.write(`${id} ${doc.rev} ${calls}\n`)
  await Promise.all(both.map(one => one.saw(`done ${id}`)))
  const tallies = both.map(one => {
    const line = one.lines().find(text => text.startsWith(`done ${id}`)) ?? ''
    return JSON.parse(line.slice(`done ${id} `.length)) as Record<string, number>
  })
  const codes = await codesOf(world, doc.body.entity.uscc)
  return { tally: tallies.reduce(merge, {}), inForce: codes.filter(({ body }) => standsInForce(body, Date.now())).length }
}

const runRounds = async (care: 'careful' | 'careless', count: number, calls: number): Promise<Round[]> => {
  const ids = await approvedApplications(world, count)
  both = [0, 1].map(() => start(script, [world.databasePath, testMasterKey, care]))
  await Promise.all(both.map(one => one.saw('ready')))
  const results: Round[] = []
  for (const id of ids) results.push(await race(id, calls))
  return results
}

describe('two hundred assignments of one application at once, from two processes', () => {
  it(`give exactly one code in force, in each of ${rounds} rounds`, async () => {
    const results = await runRounds('careful', rounds, callsEach)
    expect(results).toHaveLength(rounds)
    for (const { tally, inForce } of results) {
      expect(inForce).toBe(1)
      expect(tally).toEqual({ assigned: 1, 'already-has-code': 2 * callsEach - 1 })
    }
  }, 120_000)

  it('give several when the store does not check what was read: this test would see it', async () => {
    const results = await runRounds('careless', 5, 10)
    expect(results.some(({ inForce }) => inForce > 1)).toBe(true)
  }, 60_000)
})
