import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cellsOf, collect } from '../../../../tests/support/workbook/collect'
import { sheetOf, text } from '../../../../tests/support/workbook/make'
import { gathered } from '../../../../tests/support/workbook/oracle'
import { builtReader } from '../../../../tests/support/workbook/reader'
import type { RowMark } from '../../../ports/workbook'
import { inProcessWorkbooks } from '../in-process'
import { createWorkbooks } from './in-child'

jest.setTimeout(20_000)

const sample = 'tests/fixtures/collection/untidy-60.xlsx'
let reader: Awaited<ReturnType<typeof builtReader>>
let folder: string
beforeAll(async () => {
  reader = await builtReader()
  folder = mkdtempSync(join(tmpdir(), 'workbooks-'))
})
afterAll(() => {
  reader.remove()
  rmSync(folder, { recursive: true, force: true })
})

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const gone = async (pid: number) => {
  for (let i = 0; i < 200 && lives(pid); i++) await pause(20)
  return !lives(pid)
}
const rowsOf = (count: number) =>
  sheetOf(Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${text(`A${i + 1}`, `第${i}号店（虚构）`)}</row>`).join(''))

test('bytes and a path give the same as reading in this process', async () => {
  const bytes = readFileSync(sample)
  const here = await collect(inProcessWorkbooks().read(bytes))
  expect(await collect(createWorkbooks(reader.script).read(bytes))).toEqual(here)
  expect(await collect(createWorkbooks(reader.script).read({ path: sample }))).toEqual(here)
  expect(here.sheets).toHaveLength(4)
})

test('a reading that takes too long is ended, and its process is gone', async () => {
  const pids: number[] = []
  const workbooks = createWorkbooks(reader.script, { started: pid => pids.push(pid) })
  const { refusal } = await collect(workbooks.read(rowsOf(50_000), { time: 20 }))
  expect(refusal).toEqual({ reason: 'too-slow' })
  expect(await gone(pids[0] ?? 0)).toBe(true)
})

test('time that whoever takes the rows needs is not the reader’s', async () => {
  let rows = 0
  for await (const part of createWorkbooks(reader.script).read(rowsOf(30_000), { time: 3000 })) {
    if (part.kind === 'rows') {
      rows += part.rows.length
      if (rows < 10_000) await pause(250)
    }
    expect(part.kind).not.toBe('refused')
  }
  expect(rows).toBe(30_000)
})

test('a reader that runs out of memory is a refusal', async () => {
  const row = Array.from({ length: 250 }, (_, i) => `<c t="str"><v>${String.fromCharCode(0x4e00 + i).repeat(30_000)}</v></c>`).join('')
  const { refusal } = await collect(createWorkbooks(reader.script).read(sheetOf(`<row>${row}</row>`), { heap: 12 }))
  expect(refusal).toEqual({ reason: 'too-much-memory' })
})

test('whoever leaves in the middle leaves no process behind', async () => {
  const pids: number[] = []
  for await (const part of createWorkbooks(reader.script, { started: pid => pids.push(pid) }).read(rowsOf(50_000)))
    if (part.kind === 'rows') break
  expect(await gone(pids[0] ?? 0)).toBe(true)
})

test('the reader knows nothing of our environment', async () => {
  const script = join(folder, 'tells.cjs')
  const say = { part: { kind: 'sheet', head: { name: '', hidden: false, merged: [], hiddenColumns: [] } } }
  const tell = `{ ...${JSON.stringify(say)}.part, head: { name: JSON.stringify(process.env) } }`
  writeFileSync(
    script,
    `console.log(JSON.stringify({ part: ${tell} })); console.log(JSON.stringify({ part: { kind: 'end', sheets: 0, rows: 0 } }))`,
  )
  process.env.PLANTED_SECRET = 'planted'
  const { sheets } = await collect(createWorkbooks(script).read(Buffer.from('a,b')))
  process.env.PLANTED_SECRET = undefined
  expect(sheets[0]?.head.name).toBeDefined()
  expect(sheets[0]?.head.name).not.toMatch(/planted/i)
})

test('a reader that fails for no reason of the file is a refusal to the officer and a fault to us', async () => {
  const script = join(folder, 'fails.cjs')
  writeFileSync(script, "throw new Error('broken program')")
  const faults: string[] = []
  const { refusal } = await collect(createWorkbooks(script, { fault: what => faults.push(what) }).read(Buffer.from('a,b')))
  expect(refusal).toEqual({ reason: 'damaged' })
  expect(faults.join()).toContain('broken program')
})

test('marks go to the child and the marked file comes back the same as in this process', async () => {
  const column = { sheet: 0, headerRow: 2, column: 10, title: '检查结果' }
  const marks: RowMark[] = [3, 4, 5].map(row => ({ sheet: 0, row, tone: 'refused', text: '有误', cells: [{ column: 1, text: '有误' }] }))
  const there = await gathered(createWorkbooks(reader.script).mark({ path: sample }, [column], marks))
  expect(there.equals(await gathered(inProcessWorkbooks().mark({ path: sample }, [column], marks)))).toBe(true)
  expect(cellsOf(await collect(inProcessWorkbooks().read(there)))[3]?.[10]).toBe('有误')
  await expect(gathered(createWorkbooks(reader.script).mark(Buffer.from('PK\x03\x04none'), [column], marks))).rejects.toThrow(
    'marker ended with 1',
  )
})
