import { city } from '../../city'
import { reviewOverdueAt } from '../../domain/reminders'
import type { Services } from '../../server/ports/services'
import { applicationKeys } from '../shared/application'
import { notify } from '../shared/notify'
import { unitNames } from '../shared/unit'
import { asSystem } from './as-system'

const { reviewWorkingDays } = city.deadlines

const remindOne = (services: Services, id: string): Promise<void> =>
  asSystem(services, 'jobs/remind-review', async context => {
    const { tx, now } = context
    const doc = await tx.get('applications', id)
    if (!doc) return
    const overdueAt = reviewOverdueAt(doc.body, reviewWorkingDays)
    // the pack's days have changed since the key was written
    if (!overdueAt || overdueAt > now) return tx.replace('applications', doc, applicationKeys(doc.body), doc.body)
    const told = { ...doc.body, overdueTold: doc.body.submittedAt }
    tx.replace('applications', doc, applicationKeys(told), told)
    const { entity, unitId } = doc.body
    const text = `提交已满 ${reviewWorkingDays} 个工作日，仍待审核：${entity.name}`
    notify(context, `unit:${unitId}`, text, id)
    if (unitId !== city.creditOfficeId)
      notify(context, `unit:${city.creditOfficeId}`, `${(await unitNames(tx, unitId)).shortName}：${text}`, id)
    context.audit(id, 'overdue')
  })

/** Reminds unit and credit office of what has waited for review longer than the city promises, once for each submission; ≤ `limit`. */
export const remindReviews = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const query = { index: 'byDeadline', equal: { kind: 'application' }, range: { to: services.clock() }, order: 'asc', limit } as const
  const due = await services.store.query('applications', query)
  for (const { _id } of due.items) await remindOne(services, _id)
  return due.items.length
}
