import { ingest } from '../../contract'
import { got } from '../../tests/support/applicant'
import { LibsqlDump } from '../../tests/support/dump'
import { makeKey } from '../../tests/support/ingest-key'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const admin = () => world.actor('admin-1', { role: 'admin' })
const list = async () => got(await world.as(admin(), routes, ingest.ingestKeys, {})).items
const make = (input: { unitId: string; label?: string }) =>
  world.as(admin(), routes, ingest.makeIngestKey, { label: '信用平台', scopes: ['records'], ...input })

describe('a key of the ingest API', () => {
  it('is shown with its secret once: no list says it, and the database holds it only sealed', async () => {
    const { id, secret } = await makeKey(world)
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await list()).toEqual([
      { id, label: '信用平台（虚构）', unitId: 'commerce', unitName: '市商务局', scopes: ['records'], createdAt: world.services.clock() },
    ])
    const dump = new LibsqlDump(world.databasePath)
    for (const collection of ['ingestKeys', 'requests', 'audit'] as const) expect(dump.textOf(collection)).not.toContain(secret)
    dump.close()
    const sealed = (await world.services.store.get('ingestKeys', id))?.body.secret ?? ''
    expect(world.services.secrets.unseal(sealed)).toBe(secret)
  })

  it('is made only where the host takes what it would sign', async () => {
    const without: World = await openWorld(undefined, () => ({ ingest: undefined }))
    const input = { unitId: 'commerce', label: '信用平台', scopes: ['records' as const] }
    expect(await without.as(admin(), routes, ingest.makeIngestKey, input)).toEqual({ ok: false, reason: 'unavailable' })
    expect(got(await without.as(admin(), routes, ingest.ingestKeys, {})).items).toEqual([])
    await without.close()
  })

  it('differs from every other, and one request makes one', async () => {
    const input = { unitId: 'commerce', label: '信用平台', scopes: ['records' as const] }
    const twice = [1, 2].map(() => world.as(admin(), routes, ingest.makeIngestKey, input, 'the-very-same-request'))
    const [first, second] = await Promise.all(twice)
    expect(first).toEqual(second)
    const other = await makeKey(world)
    expect(got(first as never)).not.toEqual(other)
    expect(await list()).toHaveLength(2)
  })

  it('belongs to a unit at work, under a name that a reader can see', async () => {
    expect(await make({ unitId: 'no-such-unit' })).toEqual({ ok: false, reason: 'invalid-input', fields: { unitId: 'invalid-input' } })
    expect(await make({ unitId: 'commerce', label: '\u200b\u200b\u200b' })).toMatchObject({ ok: false, reason: 'name-not-accepted' })
  })

  it('is revoked once, and the trail says who did it', async () => {
    const { id } = await makeKey(world)
    world.advance(1)
    got(await world.as(admin(), routes, ingest.revokeIngestKey, { id }))
    expect(await list()).toMatchObject([{ id, revokedAt: world.services.clock() }])
    expect(await world.as(admin(), routes, ingest.revokeIngestKey, { id })).toEqual({ ok: false, reason: 'wrong-state' })
    const trail = await world.services.store.query('audit', { index: 'bySubject', equal: { subject: id }, limit: 10 })
    expect(trail.items.map(({ body }) => [body.actorId, body.outcome])).toEqual([
      ['key-maker', 'key-made'],
      ['admin-1', 'key-revoked'],
    ])
  })
})
