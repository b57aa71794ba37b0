import sharp from 'sharp'
import { photoWithPlace, picture } from '../host/support/pictures'
import { got } from '../support/applicant'
import { type Browser, browserOf } from './support/browser'
import { here, withDeployment } from './support/deployed'
import { type HttpService, httpServiceDouble } from './support/http-service'
import { personOn } from './support/person'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment()
let ask: HttpService
let agent: Browser
beforeEach(async () => {
  ask = httpServiceDouble(here)
  agent = await signedIn('A')
})

const signedIn = async (name: string): Promise<Browser> => {
  const page = browserOf(ask)
  expect((await (await personOn(here, name)).signIn(page)).state).toEqual({ state: 'signed-in' })
  return page
}
const cookieOf = (who: Browser) => ({ cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ') })

interface Part {
  readonly name: string
  readonly bytes: Buffer
  readonly fileName?: string
}
/** as a browser writes it */
const formOf = (boundary: string, parts: readonly Part[]) =>
  Buffer.concat([
    ...parts.flatMap(({ name, bytes, fileName }) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
      Buffer.from(fileName === undefined ? '\r\n\r\n' : `; filename="${fileName}"\r\nContent-Type: image/jpeg\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
const photo = (bytes: Buffer, fileName = '门头 照.jpg'): Part => ({ name: 'file', bytes, fileName })
const multipart = (boundary: string) => `multipart/form-data; boundary=${boundary}`

const send = async (body: Buffer, contentType: string, { kind = 'shop', who = agent } = {}) => {
  const headers = { 'content-type': contentType, origin: 'https://code.example', ...cookieOf(who) }
  const answer = await ask(`/files?kind=${kind}`, { method: 'POST', headers, body })
  expect(answer.by).toBe('files')
  return JSON.parse(answer.text) as { ok: true; value: { id: string } } | { ok: false; reason: never }
}
const upload = (bytes: Buffer, more?: { kind?: string; who?: Browser }) => {
  const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW'
  return send(formOf(boundary, [photo(bytes)]), multipart(boundary), more)
}
const fetched = (id: string, who = agent) => ask(`/files/${id}`, { headers: cookieOf(who) })
const refused = (reason: string) => ({ ok: false, reason })

describe('a picture that a browser sends', () => {
  it('is kept upright, without the place where it was taken, and comes back as the bytes of a JPEG', async () => {
    const original = await photoWithPlace()
    const { id } = got(await upload(original))
    const shown = await fetched(id)
    expect([shown.by, shown.status, shown.headers['content-type']]).toEqual(['files', 200, 'image/jpeg'])
    expect(shown.headers).toMatchObject({ 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' })
    expect(shown.bytes.equals(here.wire.files.get(`files/${id}`) ?? Buffer.alloc(0))).toBe(true)
    const { format, exif } = await sharp(shown.bytes).metadata()
    expect([format, exif]).toEqual(['jpeg', undefined])
    expect(shown.bytes.includes('taken-at-home')).toBe(false)
  })

  it('is seen by its owner alone unless it is a shop front', async () => {
    const shop = got(await upload(await picture('png'))).id
    const licence = got(await upload(await picture('webp'), { kind: 'licence' })).id
    expect((await fetched(licence)).headers['cache-control']).toBe('private, no-store')
    const stranger = await signedIn('B')
    for (const who of [stranger, browserOf(ask)]) {
      expect((await fetched(shop, who)).headers['cache-control']).toBe('public, max-age=86400')
      const hidden = await fetched(licence, who)
      expect([hidden.status, JSON.parse(hidden.text)]).toEqual([404, refused('not-found')])
    }
  })

  it('with other fields, under a quoted boundary, or with a line like a boundary in it is read all the same', async () => {
    const jpeg = Buffer.concat([await picture('jpeg'), Buffer.from('\r\n--b\r\n--bou\r\n')])
    const body = formOf('bound', [{ name: 'note', bytes: Buffer.from('x') }, photo(jpeg), { name: 'more', bytes: Buffer.alloc(0) }])
    for (const type of ['multipart/form-data; boundary="bound"', 'Multipart/Form-Data; charset=utf-8; Boundary=bound'])
      expect(await send(body, type)).toMatchObject({ ok: true })
  })
})

describe('what is not kept', () => {
  const jpeg = () => picture('jpeg')
  it.each([
    ['a page', 'file-not-accepted', async () => upload(Buffer.from('<!doctype html><script>alert(1)</script>'))],
    ['the first bytes of a JPEG', 'file-not-accepted', async () => upload(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))],
    ['nothing', 'file-not-accepted', async () => upload(Buffer.alloc(0))],
    ['a kind that there is not', 'invalid-input', async () => upload(await jpeg(), { kind: '__proto__' })],
    ['a picture of nobody', 'sign-in-required', async () => upload(await jpeg(), { who: browserOf(ask) })],
    ['two pictures', 'invalid-input', async () => send(formOf('b', [photo(await jpeg()), photo(await jpeg())]), multipart('b'))],
    ['a field in place of a file', 'invalid-input', async () => send(formOf('b', [{ name: 'file', bytes: await jpeg() }]), multipart('b'))],
    ['a form that is cut off', 'invalid-input', async () => send(formOf('b', [photo(await jpeg())]).subarray(0, -6), multipart('b'))],
    ['another boundary than the one named', 'invalid-input', async () => send(formOf('b', [photo(await jpeg())]), multipart('c'))],
    ['no boundary', 'invalid-input', async () => send(formOf('b', [photo(await jpeg())]), 'multipart/form-data')],
    ['a picture without a form', 'invalid-input', async () => send(await jpeg(), 'image/jpeg')],
    ['a hundred parts', 'invalid-input', async () => send(formOf('b', Array(100).fill(photo(await jpeg()))), multipart('b'))],
  ])('%s is refused: %s', async (_what, reason, sending) => {
    expect(await sending()).toMatchObject(refused(reason))
    expect(here.wire.files.size).toBe(0)
  })

  it('an id of another form, or of no file, is not found', async () => {
    for (const id of ['01JDVN9Q6E2X4Z8T5R7M3K1BCH', '..%2F..%2Fetc%2Fpasswd', 'a', '%00']) {
      const answer = await fetched(id)
      expect([answer.status, JSON.parse(answer.text)]).toEqual([404, refused('not-found')])
    }
  })
})
