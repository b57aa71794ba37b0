import { workOnImports } from '../../cloudfunctions/imports/work'
import { assignCode } from '../../cloudfunctions/office/assign-code'
import { imports as contract } from '../../contract'
import { codesAPart } from '../../contract/imports'
import { inProcessWorkbooks } from '../../server/adapters/workbook'
import { directoryOf } from '../../server/adapters/workbook/zip/directory'
import { inflated } from '../../server/adapters/workbook/zip/inflate'
import { creditOffice, got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { codesFor, commitmentsCsv } from '../support/importer'
import { cellsOf, collect } from '../support/workbook/collect'
import { builtReader } from '../support/workbook/reader'
import type { Client } from './support/client'
import { openHost, type TestHost } from './support/host'

jest.setTimeout(120_000)

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
/** taken in; the first `coded` of its applications have their codes */
const collected = async (from: number, rows: number, coded: number, name = (n: number) => `${n}号店（虚构）`) => {
  const { services } = host.world
  const file = commitmentsCsv(Array.from({ length: rows }, (_, i) => ({ name: name(from + i), code: usccNumber(from + i) })))
  const { id: fileId } = got(await officer.upload('workbook', file))
  const { id } = got(await officer.do(contract.beginImport, { fileId, fileName: '承诺.csv' }))
  await work()
  got(await officer.do(contract.commitImport, { id, codesFor }))
  await work()
  for (let n = from; n < from + coded; n++) {
    const query = { index: 'byUscc', equal: { uscc: usccNumber(n) }, limit: 1 }
    const [application] = (await services.store.query('applications', query)).items
    const context = { ...services, actor: creditOffice(host.world), now: services.clock(), audit: () => undefined }
    got(await services.store.transact(tx => assignCode({ ...context, tx }, application?._id ?? '')))
  }
  return id
}
const archive = async (path: string, who = officer) => {
  const response = await who.ask(path)
  const bytes = Buffer.from(await response.arrayBuffer())
  return { response, bytes }
}
const fileIn = async (bytes: Buffer, name: string) => {
  const entry = directoryOf(bytes).get(name.toLowerCase())
  if (!entry) throw new Error(`no ${name}`)
  const chunks: Buffer[] = []
  for await (const chunk of inflated(bytes, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const namesIn = (bytes: Buffer) => [...directoryOf(bytes).values()].map(({ name }) => name)

describe('the archive of an import', () => {
  it('holds the form with each code, its link, its end and its state, and a poster of each, for the unit and the office alone', async () => {
    const id = await collected(1, 3, 2, n => (n === 2 ? '../..\\2号: "店"（虚构）' : `${n}号店（虚构）`))
    const { response, bytes } = await archive(`/imports/${id}/codes.zip`)
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('承诺-诚信码.zip'))
    const names = namesIn(bytes)
    expect(names).toHaveLength(3)
    for (const name of names.slice(1)) expect(name).toMatch(/^海报\/\d{3}-[^\\/:*?"<>|]+-[0-9A-Z]{6}\.pdf$/)
    expect((await fileIn(bytes, names[1] ?? '')).subarray(0, 5).toString()).toBe('%PDF-')
    const cells = cellsOf(await collect(inProcessWorkbooks().read(await fileIn(bytes, '诚信码清单.xlsx'))))
    const [head, ...rows] = cells
    expect(head?.slice(-4)).toEqual(['诚信码', '查验链接', '有效期至', '状态'])
    expect(rows.map(row => row[2]).sort()).toEqual([usccNumber(1), usccNumber(2)])
    for (const row of rows) {
      expect(row[11]).toBe(`${host.world.services.publicOrigin}/c/${row[10]}`)
      expect(row[13]).toBe('诚信码有效')
    }
    for (const who of [host.citizen, await host.as('demo-market'), await host.as('demo-agent'), await host.as('demo-auditor')])
      expect((await archive(`/imports/${id}/codes.zip`, who)).response.status).toBe(404)
    expect((await archive(`/imports/${id}/codes.zip`, await host.as('demo-office'))).response.status).toBe(200)
  })

  it('is none before there are codes, and none of a part that there is not', async () => {
    const id = await collected(10, 1, 0)
    for (const path of ['codes.zip', 'codes.zip?part=2', 'codes.zip?part=0', 'codes.zip?part=x', 'codes.zip?part=1&part=2'])
      expect([path, (await archive(`/imports/${id}/${path}`)).response.status]).toEqual([path, 404])
  })

  it(`comes in parts of ${codesAPart}, each code in one of them`, async () => {
    const id = await collected(100, codesAPart + 2, codesAPart + 2)
    const parts = await Promise.all([1, 2].map(part => archive(`/imports/${id}/codes.zip?part=${part}`)))
    expect(parts.map(({ bytes }) => namesIn(bytes).length - 1)).toEqual([codesAPart, 2])
    const codes = new Set<unknown>()
    for (const { bytes } of parts)
      for (const row of cellsOf(await collect(inProcessWorkbooks().read(await fileIn(bytes, '诚信码清单.xlsx')))).slice(1))
        codes.add(row[10])
    expect(codes.size).toBe(codesAPart + 2)
    expect((await archive(`/imports/${id}/codes.zip?part=3`)).response.status).toBe(404)
  })
})
