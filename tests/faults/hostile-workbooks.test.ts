import { readFileSync } from 'node:fs'
import { createWorkbooks } from '../../server/adapters/workbook'
import { collect } from '../support/workbook/collect'
import { hostileFiles } from '../support/workbook/hostile'
import { builtReader } from '../support/workbook/reader'

jest.setTimeout(40_000)

let reader: Awaited<ReturnType<typeof builtReader>>
beforeAll(async () => {
  reader = await builtReader()
})
afterAll(() => reader.remove())

/** The most memory that a process has had so far, MB; 0 when it is gone. */
const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const faults: string[] = []
/** Reads through the child, looking at its memory all the while. */
const measured = async (bytes: Buffer) => {
  let peak = 0
  let looking: NodeJS.Timeout | undefined
  const workbooks = createWorkbooks(reader.script, {
    started: pid => {
      looking = setInterval(() => {
        peak = Math.max(peak, peakOf(pid))
      }, 5)
    },
    used: usage => {
      peak = Math.max(peak, usage.peakMb)
    },
    fault: what => faults.push(what),
  })
  const start = performance.now()
  const read = await collect(workbooks.read(bytes))
  clearInterval(looking)
  return { ...read, peak, ms: performance.now() - start }
}

test.each(hostileFiles().map(one => [one.name, one] as const))(
  '%s: one clear outcome, in 20 s and 512 MB',
  async (_, { make, outcome }) => {
    const { sheets, refusal, peak, ms, last } = await measured(make())
    const rows = sheets.reduce((sum, one) => sum + one.rows.length, 0)
    expect(refusal?.reason ?? rows).toBe(outcome)
    expect(last?.kind).toBe(typeof outcome === 'number' ? 'end' : 'refused')
    if (outcome === 'too-many-rows') expect(sheets).toEqual([])
    expect(ms).toBeLessThan(20_000)
    expect(peak).toBeLessThan(512)
    if (process.env.SHOW_USAGE) console.log(`${Math.round(ms)} ms ${Math.round(peak)} MB`)
  },
)

test('none of these files brought the reader down: each refusal was its own', () => expect(faults).toEqual([]))
