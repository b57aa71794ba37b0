import { city, districtByCode, sectorById } from '../../city'
import type { PublicCommitment } from '../../contract/credit-page'
import type { Application } from '../../domain/application'
import { buildPublicPage, type PublicPage } from '../../domain/credit-page'
import type { IntegrityCode } from '../../domain/integrity-code'
import { bigrams } from '../../domain/names'
import { nextReminder } from '../../domain/reminders'
import type { Keys } from '../../server/ports/store'

/** Index keys of a code. `remindAt` is there while its entity is still to hear of its end. */
export const codeKeys = (code: IntegrityCode): Keys => ({
  kind: 'code',
  remindAt: nextReminder(code, city.deadlines.expiryReminderDays)?.at ?? null,
  state: code.state,
  unitId: code.unitId,
  uscc: code.uscc,
  assignedAt: code.assignedAt,
  validUntil: code.validUntil,
  words: [...bigrams(code.name), code.uscc],
})

/** The public page of a code, with the names of the city pack and of its unit. */
export const pageOf = (
  codeId: string,
  code: IntegrityCode,
  application: Application,
  commitment: PublicCommitment | undefined,
  unitName: string,
  demo: boolean,
): PublicPage =>
  buildPublicPage(
    codeId,
    code,
    application,
    commitment,
    {
      sectorName: sectorById(code.sectorId)?.name ?? code.sectorId,
      unitName,
      districtName: districtByCode(application.entity.districtCode)?.name ?? '',
    },
    demo,
  )
