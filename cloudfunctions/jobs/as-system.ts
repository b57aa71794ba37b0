import type { Services } from '../../server/ports/services'
import type { Actor, WriteContext } from '../../server/ports/use-case'

const nobody: Actor = { accountId: null, displayName: '', memberships: [], origin: 'job' }

/** One transaction in which the system itself acts; what it names in `audit` leaves a row each. */
export const asSystem = <T>(services: Services, action: string, work: (context: WriteContext) => Promise<T>): Promise<T> => {
  const now = services.clock()
  return services.store.transact(async tx => {
    const audit = (subject: string, outcome = 'ok') => {
      const row = { at: now, actorId: 'system', role: 'system', action, subject, outcome }
      tx.insert('audit', services.ids.next(), { kind: 'row', at: now, subject, actorId: row.actorId }, row)
    }
    return work({ ...services, actor: nobody, now, tx, audit })
  })
}
