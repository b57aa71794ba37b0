import { readFileSync } from 'node:fs'
import { routes } from '../../cloudfunctions/department/routes'
import { storeWorkbook } from '../../cloudfunctions/imports/take-file'
import { workOnImports } from '../../cloudfunctions/imports/work'
import { imports as contract } from '../../contract'
import type { CodesFor, ImportRowView, ImportView } from '../../contract/imports'
import type { Reply } from '../../contract/reply'
import type { Actor } from '../../server/ports/use-case'
import { got } from './applicant'
import type { World } from './services'

export const sample = (name: string): Buffer => readFileSync(`tests/fixtures/collection/${name}`)

/** The four sheets of a form 4, as a .csv: name, code, item, provider, day. */
export const othersCsv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from([['市场主体名称', '统一社会信用代码', '事项名称', '提供部门', '归集日期'], ...rows].map(row => row.join(',')).join('\n'))

/** Form 1 as a .csv; what a row does not say is as in its example. */
export const commitmentsCsv = (
  rows: readonly { readonly name: string; readonly code: string; readonly [cell: string]: string }[],
): Buffer => {
  const head = '承诺人名称,承诺人类别,承诺人代码,承诺类型,承诺领域,承诺事由,承诺内容,违约责任,承诺作出日期,公开类型'
  const line = ({
    name,
    category = '法人',
    code,
    content = '我企业依法诚信经营。',
    day = '2026/7/22',
    open = '可向社会公开',
  }: (typeof rows)[number]) => `${name},${category},${code},主动型,市场主体承诺书,自愿作出承诺,${content},自愿承担责任,${day},${open}`
  return Buffer.from([head, ...rows.map(line)].join('\n'))
}

export const codesFor: CodesFor = { sectorId: 'catering-commerce', districtCode: '230403' }

/** What an officer does with a workbook, each step as the host would perform it, and the job beside. */
export const importerOf = (world: World, officer: Actor) => {
  const work = async () => {
    while ((await workOnImports(world.services, { limit: 50 })) > 0);
  }
  const view = async (id: string): Promise<ImportView> => got(await world.as(officer, routes, contract.importOf, { id }))
  const begin = async (bytes: Uint8Array, fileName = '归集.xlsx'): Promise<string> => {
    const file = got(await storeWorkbook(world.services, officer, bytes))
    return got(await world.as(officer, routes, contract.beginImport, { fileId: file.id, fileName })).id
  }
  const read = async (bytes: Uint8Array): Promise<ImportView> => {
    const id = await begin(bytes)
    await work()
    return view(id)
  }
  const rows = async (id: string, filter: { verdict?: ImportRowView['verdict'] } = {}): Promise<ImportRowView[]> => {
    const items: ImportRowView[] = []
    for (let cursor: string | undefined; ; ) {
      const page = got(await world.as(officer, routes, contract.importRows, { id, ...filter, ...(cursor ? { cursor } : {}) }))
      items.push(...page.items)
      cursor = page.cursor
      if (cursor === undefined) return items
    }
  }
  const decide = (id: string, take: boolean, what: { all: true } | { rows: string[] } | { kinds: number[] }): Promise<Reply<ImportView>> =>
    world.as(officer, routes, contract.decideImport, { id, take, ...what })
  const commit = async (id: string, codesFor?: CodesFor): Promise<ImportView> => {
    got(await world.as(officer, routes, contract.commitImport, { id, ...(codesFor ? { codesFor } : {}) }))
    await work()
    return view(id)
  }
  const undo = async (id: string): Promise<ImportView> => {
    got(await world.as(officer, routes, contract.undoImport, { id }))
    await work()
    return view(id)
  }
  return { begin, read, view, rows, decide, commit, undo, work }
}
