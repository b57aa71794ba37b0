import sharp from 'sharp'
import { files as contract } from '../../contract'
import { indexDefinitions } from '../../server/adapters/cloudbase'
import { CloudStorage, incomingPictures } from '../../server/adapters/cloudbase-files'
import { normalisePicture } from '../../server/adapters/picture'
import { perform } from '../../server/perform'
import type { Actor } from '../../server/ports/use-case'
import { applicantOf, got } from '../../tests/support/applicant'
import { officerOf } from '../../tests/support/application-fixture'
import { startWire, type Wire } from '../../tests/support/cloudbase-wire'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

process.env.SILENCE = 'true'

let world: World
let wire: Wire
beforeEach(async () => {
  const opened = await openWorld()
  wire = await startWire({ collections: Object.keys(indexDefinitions()) })
  const incoming = incomingPictures(new CloudStorage(wire.access), normalisePicture)
  world = { ...opened, services: { ...opened.services, incoming } }
})
afterEach(async () => {
  await wire.stop()
  await world.close()
})

const [takeRoute] = routes
const take = (actor: Actor, input: object, requestId = 'request-of-a-test') => {
  if (!takeRoute) throw new Error('no route')
  return perform(world.services, takeRoute, { actor, requestId, input })
}

const name = (letter: string) => `incoming/${letter.repeat(32)}.png`
/** a client has put it there */
const arrives = (path: string, bytes: Uint8Array) => {
  wire.files.set(path, bytes)
  return wire.fileId(path)
}
const photo = (text = 'a place') =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#cde' } })
    .withExif({ IFD0: { ImageDescription: text } })
    .jpeg()
    .toBuffer()
const agent = () => world.actor('a1')

describe('taking a picture', () => {
  it('keeps it under an id of ours without what the camera had written, and it is gone from where it was put', async () => {
    const original = await photo('a secret place')
    expect(original.includes('a secret place')).toBe(true)
    const reply = (await take(agent(), { fileId: arrives(name('a'), original), kind: 'shop' })) as { value: { id: string } }
    expect(reply).toEqual({ ok: true, value: { id: expect.stringMatching(/^[0-9A-F]{32}$/) } })
    const stored = Buffer.from((await world.services.blobs.get(reply.value.id)) ?? [])
    expect(stored.includes('a secret place')).toBe(false)
    expect((await sharp(stored).metadata()).format).toBe('jpeg')
    expect(wire.files.size).toBe(0)
    expect((await world.services.store.get('files', reply.value.id))?.body).toMatchObject({ accountId: 'a1', kind: 'shop' })
  })

  it('asked again, because the answer was lost, has one effect; as another kind it is refused', async () => {
    const fileId = arrives(name('a'), await photo())
    const first = await take(agent(), { fileId, kind: 'licence' })
    expect(first).toMatchObject({ ok: true })
    expect(await take(agent(), { fileId, kind: 'licence' })).toEqual(first)
    expect(await take(agent(), { fileId, kind: 'shop' })).toEqual({ ok: false, reason: 'request-reused' })
    const mine = { index: 'byAccount', equal: { accountId: 'a1' }, order: 'desc', limit: 10 } as const
    expect((await world.services.store.query('files', mine)).items).toHaveLength(1)
  })

  it('two at the same time are one picture', async () => {
    const fileId = arrives(name('a'), await photo())
    const replies = await Promise.all([1, 2, 3, 4].map(() => take(agent(), { fileId, kind: 'licence' })))
    for (const reply of replies) expect(reply).toEqual({ ok: true, value: { id: expect.any(String) } })
    expect(new Set(replies.map(reply => JSON.stringify(reply))).size).toBe(1)
    const mine = { index: 'byAccount', equal: { accountId: 'a1' }, order: 'desc', limit: 10 } as const
    expect((await world.services.store.query('files', mine)).items).toHaveLength(1)
  })

  it.each([
    ['what is no picture', async () => arrives(name('a'), Buffer.from('<svg/>')), 'file-not-accepted'],
    ['more than 10 MB', async () => arrives(name('a'), Buffer.alloc(10 * 1024 * 1024 + 1, 0xff)), 'too-large'],
    ['what is not there', async () => wire.fileId(name('b')), 'file-not-accepted'],
    ['a file that was stored before', async () => arrives('files/01JDVN9Q6E2X4Z8T5R7M3K1BCH', await photo()), 'invalid-input'],
    ['a path that climbs', async () => wire.fileId('incoming/../files/x.png'), 'invalid-input'],
  ])('%s is refused, and nothing of it is kept or left in incoming/', async (_what, put, reason) => {
    const fileId = await put()
    expect(await take(agent(), { fileId, kind: 'licence' })).toMatchObject({ ok: false, reason })
    expect([...wire.files.keys()].filter(path => path.startsWith('incoming/'))).toEqual([])
  })

  it('another environment’s file is refused, though one of that name lies here', async () => {
    const foreign = arrives(name('a'), await photo()).replace('wire-double.', 'other-env.')
    expect(await take(agent(), { fileId: foreign, kind: 'licence' })).toEqual({ ok: false, reason: 'file-not-accepted' })
    expect([...wire.files.keys()]).toEqual([name('a')])
  })

  it('is for who is signed in, and names its intent', async () => {
    const fileId = arrives(name('a'), await photo())
    expect(await take(world.actor(null), { fileId, kind: 'shop' })).toEqual({ ok: false, reason: 'sign-in-required' })
    expect(await take(agent(), { fileId, kind: 'shop' }, '')).toMatchObject({ ok: false, reason: 'invalid-input' })
    expect(wire.files.size).toBe(1)
  })

  it('does not exist where pictures come over HTTP', async () => {
    world = { ...world, services: { ...world.services, incoming: undefined } }
    const fileId = arrives(name('a'), await photo())
    expect(await take(agent(), { fileId, kind: 'shop' })).toEqual({ ok: false, reason: 'unknown-action' })
  })
})

describe('showing a picture', () => {
  const show = (actor: Actor, id: string) => world.as(actor, routes, contract.showPicture, { id })
  const pictures = async () => {
    const id = await applicantOf(world, agent()).submitted()
    const { licencePhoto = '', shopPhoto = '' } = (await world.services.store.get('applications', id))?.body.entity ?? {}
    return { licence: licencePhoto, shop: shopPhoto }
  }

  it('a shop front is for everybody', async () => {
    const { shop } = await pictures()
    expect(got(await show(world.actor(null), shop)).url).toContain(shop)
  })

  it('a licence is for its owner and for who may read the application; that officer leaves a row', async () => {
    const { licence } = await pictures()
    got(await show(agent(), licence))
    const rows = async () =>
      (await world.services.store.query('audit', { index: 'bySubject', equal: { subject: licence }, order: 'desc', limit: 10 })).items
    const before = (await rows()).length
    got(await show(officerOf(world, 'commerce'), licence))
    expect(await rows()).toHaveLength(before + 1)
    for (const actor of [officerOf(world, 'lodging'), world.actor('a2'), world.actor(null)])
      expect(await show(actor, licence)).toEqual({ ok: false, reason: 'not-found' })
  })
})
