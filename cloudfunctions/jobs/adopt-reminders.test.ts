import type { Keys } from '../../server/ports/store'
import { usccNumber } from '../../tests/support/application-fixture'
import { openMessaging } from '../../tests/support/messaging'
import { adoptReminders } from './adopt-reminders'
import { remind } from './remind'
import { remindReviews } from './remind-reviews'

const day = 24 * 3600_000
let here: Awaited<ReturnType<typeof openMessaging>>
beforeEach(async () => {
  here = await openMessaging()
})
afterEach(() => here.close())

const without = ({ kind: _kind, remindAt: _remindAt, deadlineAt: _deadlineAt, ...keys }: Keys): Keys => keys
/** As a version before reminders left it. */
const grownOld = (collection: 'codes' | 'applications', id: string) =>
  here.world.services.store.transact(async tx => {
    if (collection === 'codes') {
      const doc = await tx.get('codes', id)
      if (doc) tx.replace('codes', doc, without(doc.keys), doc.body)
    } else {
      const doc = await tx.get('applications', id)
      if (doc) tx.replace('applications', doc, without(doc.keys), doc.body)
    }
  })
const toTheEnd = async () => {
  let turns = 0
  while ((await adoptReminders(here.world.services, { limit: 2 })) > 0) turns += 1
  return turns
}

it('codes and submissions of a version that reminded nobody are found and told of once it has been through them', async () => {
  const codes: string[] = []
  for (let n = 1; n <= 5; n++) codes.push((await here.applicant.coded({ uscc: usccNumber(n), name: `第${n}号店（虚构）` })).code.id)
  const waiting = await here.applicant.submitted({ uscc: usccNumber(9) })
  for (const id of codes) await grownOld('codes', id)
  await grownOld('applications', waiting)
  const { services, advance } = here.world
  const [first] = (await services.store.query('codes', { index: 'byState', equal: { state: 'active' }, limit: 1 })).items
  advance((first?.body.validUntil ?? 0) - 60 * day - services.clock())
  expect([await remind(services, { limit: 50 }), await remindReviews(services, { limit: 50 })]).toEqual([0, 0])
  await toTheEnd()
  expect([await remind(services, { limit: 50 }), await remindReviews(services, { limit: 50 })]).toEqual([5, 1])
})

it('in a new installation there is nothing to do, and nothing is looked for again', async () => {
  expect([await toTheEnd(), await toTheEnd()]).toEqual([3, 0])
  await here.applicant.coded()
  expect(await toTheEnd()).toBe(0)
})
