import { city } from '../../city'
import type { Application } from '../../domain/application'
import { bigrams } from '../../domain/names'
import { reviewOverdueAt } from '../../domain/reminders'
import type { Subject } from '../../server/policy'
import type { Doc, Keys } from '../../server/ports/store'

/**
 * Index keys of an application; lists are found by unit, state, sector, district and pairs of letters of the name. `deadlineAt` is there
 * while its unit may still have to be reminded of it.
 */
export const applicationKeys = (application: Application): Keys => ({
  kind: 'application',
  deadlineAt: reviewOverdueAt(application, city.deadlines.reviewWorkingDays) ?? null,
  accountId: application.accountId,
  importId: application.collected?.importId ?? null,
  uscc: application.entity.uscc,
  state: application.state,
  unitId: application.unitId,
  sectorId: application.entity.sectorId,
  districtCode: application.entity.districtCode,
  submittedAt: application.submittedAt ?? application.createdAt,
  updatedAt: application.updatedAt,
  photos: [application.entity.licencePhoto, application.entity.authorisation].filter(id => id !== undefined),
  words: [...bigrams(application.entity.name), application.entity.uscc],
})

/** The application as the policy sees it. */
export const applicationSubject = ({ body }: Doc<Application>): Subject => ({
  state: body.state,
  owners: [body.accountId],
  unitId: body.unitId,
  districtUnitId: city.districts.find(district => district.code === body.entity.districtCode)?.unitId,
})

/** One account's claim to one entity. */
export const claimId = (uscc: string, accountId: string): string => `${uscc}.${accountId}`
