import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { accountIdOf } from '../../cloudfunctions/account/account-of'
import { fromHttp, fromWeChat, openid } from './support/contexts'
import { here, withDeployment } from './support/deployed'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment()

const photo = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#cde' } })
    .withExif({ IFD0: { ImageDescription: 'a secret place' } })
    .jpeg()
    .toBuffer()

/** a client has put a picture into the platform's storage */
const put = (bytes: Uint8Array): string => {
  const path = `incoming/${randomBytes(16).toString('hex')}.jpg`
  here.wire.files.set(path, bytes)
  return here.wire.fileId(path)
}
const take = (fileId: string, kind: string, more: object = {}) => ({
  action: 'take-picture',
  requestId: randomBytes(12).toString('hex'),
  input: { fileId, kind },
  ...more,
})
const show = (id: string) => ({ action: 'show-picture', input: { id } })
const refused = (reason: string) => ({ ok: false, reason })

test('a picture is taken by the built function, away from every package, and shown to its owner alone', async () => {
  const files = here.start('files')
  const taken = await files.call<{ id: string }>(take(put(await photo()), 'licence'), fromWeChat('A'))
  if (!taken.ok) throw new Error(`${taken.reason} ${await files.end()}`)
  const { id } = taken.value
  expect([...here.wire.files.keys()]).toEqual([`files/${id}`])
  const shown = await files.call<{ url: string }>(show(id), fromWeChat('A'))
  const bytes = Buffer.from(await (await fetch(shown.ok ? shown.value.url : '')).arrayBuffer())
  expect((await sharp(bytes).metadata()).format).toBe('jpeg')
  expect(bytes.includes('a secret place')).toBe(false)
  for (const context of [fromWeChat('B'), fromHttp(), fromHttp({ WX_OPENID: openid('A') })])
    expect(await files.call(show(id), context)).toEqual(refused('not-found'))
})

test('a shop front is shown to everybody, and nobody gets an account by looking', async () => {
  const files = here.start('files')
  const taken = await files.call<{ id: string }>(take(put(await photo()), 'shop'), fromWeChat('A'))
  const id = taken.ok ? taken.value.id : ''
  for (const context of [fromWeChat('B'), fromHttp()]) expect(await files.call(show(id), context)).toMatchObject({ ok: true })
  expect(await here.services.store.get('accounts', accountIdOf(here.services, openid('B')))).toBeNull()
})

test('who only claims to be somebody gets no picture in', async () => {
  const files = here.start('files')
  const claims = { openid: openid('A'), userInfo: { openId: openid('A') } }
  const fileId = put(await photo())
  for (const context of [fromHttp(), fromHttp({ WX_OPENID: openid('A') }), null])
    expect(await files.call(take(fileId, 'shop', claims), context)).toEqual(refused('sign-in-required'))
  expect(here.wire.files.size).toBe(1)
  expect(await here.services.store.get('accounts', accountIdOf(here.services, openid('A')))).toBeNull()
})

test('an answer that was lost is given again, and no other function takes pictures', async () => {
  const event = take(put(await photo()), 'shop')
  const first = await here.start('files').call(event, fromWeChat('A'))
  expect(first).toMatchObject({ ok: true })
  expect(await here.start('files').call(event, fromWeChat('A'))).toEqual(first)
  for (const audience of ['entity', 'citizen'])
    expect(await here.start(audience).call(event, fromWeChat('A'))).toEqual(refused('unknown-action'))
})

test('a storage that does not answer is a fault: what was put there stays for the next try', async () => {
  const files = here.start('files')
  const fileId = put(await photo())
  here.wire.lose('storage.batchGetDownloadUrl', 'before')
  expect(await files.call(take(fileId, 'shop'), fromWeChat('A'))).toMatchObject(refused('unavailable'))
  expect(here.wire.files.size).toBe(1)
  expect(await files.call(take(fileId, 'shop'), fromWeChat('A'))).toMatchObject({ ok: true })
})
