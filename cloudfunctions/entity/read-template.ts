import type { readTemplate as contract } from '../../contract/application'
import { ok, refuse } from '../../contract/reply'
import { permit } from '../../server/policy'
import type { Read } from '../../server/ports/use-case'
import { applicationSubject } from '../shared/application'
import { currentTemplate } from '../shared/template'

/** The text that this application has to sign, as it is now. */
export const readTemplate: Read<typeof contract> = async ({ id }, { store, actor }) => {
  const doc = await store.get('applications', id)
  if (!doc || doc.body.accountId !== actor.accountId) return refuse('not-found')
  const permitted = permit(actor, 'application.sign', applicationSubject(doc))
  if (!permitted.ok) return permitted
  const template = await currentTemplate(template => store.get('templates', template), doc.body.entity.sectorId)
  return template ? ok(template) : refuse('unknown-sector')
}
