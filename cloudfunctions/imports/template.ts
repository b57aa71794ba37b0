import type { importTemplate as contract } from '../../contract/imports'
import { ok, refuse } from '../../contract/reply'
import { bookTitle } from '../../domain/collection/forms'
import { permit } from '../../server/policy'
import type { Read } from '../../server/ports/use-case'
import { templateSheets } from '../shared/collection-sheets'

export const workbookMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The empty workbook: the four forms, each with its own example row. */
export const importTemplate: Read<typeof contract> = async (_input, { actor, workbooks }) => {
  const unitId = actor.memberships.find(({ role }) => role === 'officer' || role === 'office')?.unitId
  const permitted = permit(actor, 'import.run', { unitId })
  if (!permitted.ok) return permitted
  if (!workbooks) return refuse('unavailable')
  const chunks: Uint8Array[] = []
  for await (const chunk of workbooks.write(templateSheets())) chunks.push(chunk)
  return ok({ fileName: `${bookTitle.replace(/[“”]/g, '')}.xlsx`, mime: workbookMime, base64: Buffer.concat(chunks).toString('base64') })
}
