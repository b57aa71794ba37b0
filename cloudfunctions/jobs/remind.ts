import { city } from '../../city'
import { lastDay } from '../../domain/calendar'
import type { IntegrityCode } from '../../domain/integrity-code'
import { dueReminder } from '../../domain/reminders'
import type { Services } from '../../server/ports/services'
import type { WriteContext } from '../../server/ports/use-case'
import { codeKeys } from '../shared/code'
import { notify } from '../shared/notify'
import { writeOut } from '../shared/outbox'
import { asSystem } from './as-system'

const day = 24 * 3600_000

const news = ({ name, validUntil }: IntegrityCode, now: number): string =>
  now >= validUntil
    ? `${name}：诚信码已于${lastDay(validUntil)}到期，扫码不再显示有效。可以重新申请，再签一次承诺。`
    : `${name}：诚信码有效期至${lastDay(validUntil)}，还有 ${Math.ceil((validUntil - now) / day)} 天。到期后可以重新申请，再签一次承诺。`

const tell = async (context: WriteContext, code: IntegrityCode): Promise<void> => {
  const { tx, now } = context
  const entity = await tx.get('entities', code.uscc)
  for (const { accountId } of entity?.body.agents ?? []) {
    notify(context, `account:${accountId}`, news(code, now), code.applicationId)
    writeOut(context, accountId, 'expiring', code.applicationId, code.validUntil)
  }
  if (now >= code.validUntil) notify(context, `unit:${code.unitId}`, `诚信码已到期：${code.name}`, code.applicationId)
}

/** The code's own mark is read and moved in the transaction that tells: each step is told once, by whichever process comes first. */
const remindOne = (services: Services, id: string): Promise<void> =>
  asSystem(services, 'jobs/remind', async context => {
    const doc = await context.tx.get('codes', id)
    if (!doc) return
    const due = dueReminder(doc.body, city.deadlines.expiryReminderDays, context.now)
    // the pack's days have changed since the key was written
    if (!due) return context.tx.replace('codes', doc, codeKeys(doc.body), doc.body)
    const told: IntegrityCode = { ...doc.body, endTold: due.days }
    context.tx.replace('codes', doc, codeKeys(told), told)
    await tell(context, told)
    context.audit(id, due.days === 0 ? 'ran-out' : `${due.days}-days`)
  })

/** Tells entities that their code runs out, and them and the unit that it has; ≤ `limit` codes. A code needs no job to be expired. */
export const remind = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const { store, clock } = services
  const due = await store.query('codes', { index: 'byReminder', equal: { kind: 'code' }, range: { to: clock() }, order: 'asc', limit })
  for (const { _id } of due.items) await remindOne(services, _id)
  return due.items.length
}
