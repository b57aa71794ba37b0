import { city } from '../../city'
import type { importTemplate as contract } from '../../contract/imports'
import { ok, refuse } from '../../contract/reply'
import { bookTitle } from '../../domain/collection/forms'
import { layouts } from '../../domain/collection/layouts'
import { permit } from '../../server/policy'
import type { Read } from '../../server/ports/use-case'
import { templateSheets } from '../shared/collection-sheets'
import { ownSectors } from './city-lists'
import { unitOf } from './own'

export const workbookMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The empty workbook: the four forms, each with its own example row, or the one table that was asked for. */
export const importTemplate: Read<typeof contract> = async ({ layout, unitId: asked }, { store, actor, workbooks }) => {
  const unitId = unitOf(actor, asked)
  const permitted = permit(actor, 'import.run', { unitId })
  if (!permitted.ok || unitId === undefined) return permitted.ok ? refuse('not-permitted') : permitted
  if (!workbooks) return refuse('unavailable')
  const sector = layout === 'targets' ? (await ownSectors(store, unitId)).map(({ name }) => name) : []
  const district = city.districts.map(({ name }) => name)
  const sheets = layout ? templateSheets([layouts[layout]], { sector, district }) : templateSheets()
  const chunks: Uint8Array[] = []
  for await (const chunk of workbooks.write(sheets)) chunks.push(chunk)
  const title = layout ? layouts[layout].title : bookTitle.replace(/[“”]/g, '')
  return ok({ fileName: `${title}.xlsx`, mime: workbookMime, base64: Buffer.concat(chunks).toString('base64') })
}
