import { workOnImports } from '../../cloudfunctions/imports/work'
import { imports as contract } from '../../contract'
import { workbookBytes } from '../../contract/imports'
import { forms } from '../../domain/collection/forms'
import { inProcessWorkbooks } from '../../server/adapters/workbook'
import { got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { othersCsv, sample } from '../support/importer'
import { rasterise } from '../support/raster'
import { cellsOf, collect } from '../support/workbook/collect'
import { builtReader } from '../support/workbook/reader'
import type { Client } from './support/client'
import { openHost, type TestHost } from './support/host'

jest.setTimeout(60_000)

let host: TestHost
let officer: Client
let reader: Awaited<ReturnType<typeof builtReader>>
beforeAll(async () => {
  reader = await builtReader()
  host = await openHost({ workbookReader: reader.script })
  officer = await host.as('demo-commerce')
})
afterAll(async () => {
  await host.stop()
  reader.remove()
})

const work = async () => {
  while ((await workOnImports(host.world.services, { limit: 50 })) > 0);
}
const imported = async (bytes: Uint8Array, fileName: string) => {
  const { id: fileId } = got(await officer.upload('workbook', bytes))
  const { id } = got(await officer.do(contract.beginImport, { fileId, fileName }))
  await work()
  return { id, fileId }
}
const fileAt = async (path: string, who = officer) => {
  const response = await who.ask(path)
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}
const read = (bytes: Uint8Array) => collect(inProcessWorkbooks().read(bytes))

describe('a workbook that is sent', () => {
  it('comes from an officer alone', async () => {
    const bytes = sample('tidy-30.xlsx')
    expect(await host.citizen.upload('workbook', bytes)).toEqual({ ok: false, reason: 'sign-in-required' })
    for (const name of ['demo-agent', 'demo-admin', 'demo-auditor'])
      expect(await (await host.as(name)).upload('workbook', bytes)).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it('may be larger than a picture, and no larger than 32 MB', async () => {
    expect(await officer.upload('workbook', Buffer.alloc(workbookBytes, 65))).toMatchObject({ ok: true })
    expect(await officer.upload('workbook', Buffer.alloc(workbookBytes + 1, 65))).toEqual({ ok: false, reason: 'too-large' })
  })

  it('is given out by its id to nobody, not even to whoever sent it', async () => {
    const { fileId } = await imported(sample('tidy-30.xlsx'), '规范.xlsx')
    expect((await fileAt(`/files/${fileId}`)).response.status).toBe(404)
  })
})

describe('the marked file', () => {
  it("is the officer's own with the reasons beside the rows, for the unit and no other", async () => {
    const { id } = await imported(sample('untidy-60.xlsx'), "归集 '杂乱'.xlsx")
    const { response, bytes } = await fileAt(`/imports/${id}/marked`)
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('检查结果.xlsx'))
    const before = await read(sample('untidy-60.xlsx'))
    const after = await read(bytes)
    const reasons: string[] = []
    for (const [i, { rows }] of before.sheets.entries())
      for (const [at, { cells }] of rows.entries()) {
        const now = after.sheets[i]?.rows[at]?.cells ?? []
        expect(now.slice(0, cells.length)).toEqual(cells)
        reasons.push(...now.slice(cells.length).flatMap(cell => (typeof cell === 'string' ? [cell] : [])))
      }
    const page = got(await officer.do(contract.importOf, { id }))
    const marked = page.counts.filter(({ verdict }) => verdict === 'refused' || verdict === 'doubtful')
    const titles = before.sheets.length
    expect(reasons.filter(text => text !== '检查结果' && text !== '')).toHaveLength(marked.reduce((sum, { rows }) => sum + rows, 0))
    expect(reasons.filter(text => text === '检查结果')).toHaveLength(titles)
    for (const who of [host.citizen, await host.as('demo-market'), await host.as('demo-agent')])
      expect((await fileAt(`/imports/${id}/marked`, who)).response.status).toBe(404)
  })

  it('of a .csv is an .xlsx', async () => {
    const { id } = await imported(othersCsv([['甲店（虚构）', '123', '事项', '市商务局', '2026/7/22']]), '归集.csv')
    const { bytes } = await fileAt(`/imports/${id}/marked`)
    expect(cellsOf(await read(bytes))[1]?.at(-1)).toBe('统一社会信用代码：统一社会信用代码应为 18 位，请核对。')
  })
})

it('what is exported and imported again changes nothing, hostile texts included', async () => {
  const hostile = ["=HYPERLINK('x')", '+1', '-1', '@SUM(A1)', "'quoted", '<b>&amp;</b>', '　全角　', '\u202e倒', '𠮷', 'a"b', '=1+1\t2']
  const rows = hostile.map((text, i) => [`${i}号店（虚构）`, usccNumber(i + 1), `"${text.replaceAll('"', '""')}"`, '市商务局', '2026/7/22'])
  const { id } = await imported(othersCsv(rows), '奇怪.csv')
  await officer.do(contract.decideImport, { id, take: true, all: true })
  got(await officer.do(contract.commitImport, { id }))
  await work()
  const first = got(await officer.do(contract.importOf, { id }))
  expect(first.done.created).toBe(hostile.length)
  const { bytes } = await fileAt('/records/export')
  const again = await imported(bytes, '导出.xlsx')
  const { counts } = got(await officer.do(contract.importOf, { id: again.id }))
  expect(counts).toEqual([{ form: 'others', verdict: 'known', rows: hostile.length }])
  got(await officer.do(contract.commitImport, { id: again.id }))
  await work()
  expect(got(await officer.do(contract.importOf, { id: again.id })).done).toMatchObject({ created: 0, changed: 0, same: 0 })
  expect((await fileAt('/records/export', host.citizen)).response.status).toBe(404)
  expect((await fileAt('/records/export?unitId=commerce', await host.as('demo-market'))).response.status).toBe(404)
})

it('records leave as a PDF of one form or of all, for those who may export them', async () => {
  const { response, bytes } = await fileAt('/records/export?as=pdf&form=others')
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(`${forms.others.title}.pdf`))
  const [page] = await rasterise(bytes, 40)
  expect(page?.text).toContain('10号店（虚构）')
  expect(page?.text).toMatch(/第 1 页 \/ 共 1 页/)
  expect(await rasterise((await fileAt('/records/export?as=pdf')).bytes, 20)).toHaveLength(4)
  for (const asked of ['as=doc', 'as=pdf&form=fifth', 'form=others&form=honours'])
    expect((await fileAt(`/records/export?${asked}`)).response.status).toBe(422)
  expect((await fileAt('/records/export?as=pdf', host.citizen)).response.status).toBe(404)
  expect((await fileAt('/records/export?as=pdf&unitId=commerce', await host.as('demo-market'))).response.status).toBe(404)
})

it('the template that is handed out is read as four empty forms', async () => {
  const file = got(await officer.do(contract.importTemplate, {}))
  const { id } = await imported(Buffer.from(file.base64, 'base64'), file.fileName)
  const { counts } = got(await officer.do(contract.importOf, { id }))
  expect(counts.map(({ verdict, rows }) => [verdict, rows])).toEqual(Array.from({ length: 4 }, () => ['example', 1]))
})
