import { readFileSync } from 'node:fs'
import { routes } from '../../cloudfunctions/department/routes'
import { storeWorkbook } from '../../cloudfunctions/imports/take-file'
import { workOnImports } from '../../cloudfunctions/imports/work'
import { imports as contract } from '../../contract'
import type { ImportRowView, ImportView } from '../../contract/imports'
import type { Reply } from '../../contract/reply'
import type { Actor } from '../../server/ports/use-case'
import { got } from './applicant'
import type { World } from './services'

export const sample = (name: string): Buffer => readFileSync(`tests/fixtures/collection/${name}`)

/** The four sheets of a form 4, as a .csv: name, code, item, provider, day. */
export const othersCsv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from([['市场主体名称', '统一社会信用代码', '事项名称', '提供部门', '归集日期'], ...rows].map(row => row.join(',')).join('\n'))

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
  const commit = async (id: string): Promise<ImportView> => {
    got(await world.as(officer, routes, contract.commitImport, { id }))
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
