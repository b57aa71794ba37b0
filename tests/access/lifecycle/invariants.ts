import { creditPage } from '../../../contract'
import { type Model, people } from './model'
import type { Real } from './real'

/** What was seen of a history before: it may only grow. */
export class Memory {
  private readonly known = new Map<string, string>()

  grows(id: string, history: readonly unknown[]): void {
    const before = this.known.get(id) ?? '['
    const now = JSON.stringify(history)
    if (!now.startsWith(before)) throw new Error(`the history of ${id} was rewritten: ${before} → ${now}`)
    this.known.set(id, now.slice(0, -1))
  }
}

const rowsAbout = async (real: Real, subject: string): Promise<number> => {
  const { items } = await real.store.query('audit', { index: 'bySubject', equal: { subject }, limit: 100 })
  return items.filter(({ body }) => body.outcome !== 'read').length
}

const checkApplications = async (model: Model, real: Real, memory: Memory): Promise<void> => {
  for (const application of model.applications) {
    const doc = await real.store.get('applications', application.id)
    expect([application.id, doc?.body.state]).toEqual([application.id, application.state])
    memory.grows(application.id, doc?.body.history ?? [])
    expect(doc?.body.approvedBy).toBe(application.approvedBy)
    expect(doc?.body.approvedBy).not.toBe(application.by)
  }
}

const checkCodes = async (model: Model, real: Real, memory: Memory): Promise<void> => {
  const { items } = await real.store.query('codes', { index: 'byUscc', equal: { uscc: real.uscc }, limit: 100 })
  expect(items.map(doc => doc._id).sort()).toEqual(model.codes.map(code => code.id).sort())
  const standing = items.filter(({ body }) => (body.state === 'active' || body.state === 'suspended') && model.now < body.validUntil)
  expect(standing.length).toBeLessThanOrEqual(1)
  for (const code of model.codes) {
    const body = items.find(doc => doc._id === code.id)?.body
    expect(body?.state).toBe(code.state)
    memory.grows(code.id, body?.history ?? [])
    // every change names its person
    for (const { by } of body?.history ?? []) expect(people).toContain(by)
    const assigner = body?.history.filter(entry => entry.what === 'assign').at(-1)?.by
    const application = model.applications.find(one => one.id === body?.applicationId)
    expect(new Set([assigner, application?.approvedBy, application?.by]).size).toBe(3)
    const reply = await real.ask('citizen', creditPage.scan, { symbols: code.symbols })
    const shown = reply.ok && reply.value.kind === 'page' ? reply.value.page.status : reply
    expect(shown).toBe(model.status(code))
  }
}

/** In the end: exactly one row of the trail for each write, none for what was refused. */
export const auditIsComplete = async (model: Model, real: Real): Promise<void> => {
  for (const { id, writes } of model.applications) expect(await rowsAbout(real, id)).toBe(writes)
  for (const { id, changes } of model.codes) expect(await rowsAbout(real, id)).toBe(changes)
}

/** What must hold after every step, whatever it was. */
export const holds = async (model: Model, real: Real, memory: Memory): Promise<void> => {
  await checkApplications(model, real, memory)
  await checkCodes(model, real, memory)
}
