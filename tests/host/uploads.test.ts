import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { got } from '../support/applicant'
import type { Client } from './support/client'
import { flawOf } from './support/closed-shape'
import { openHost, type TestHost } from './support/host'
import { bomb, photoWithPlace, picture } from './support/pictures'

jest.setTimeout(60_000)

let host: TestHost
let agent: Client
beforeAll(async () => {
  host = await openHost()
  agent = await host.as('demo-agent')
})
afterAll(() => host.stop())

const fetched = async (id: string, who: Client = agent) => {
  const response = await who.ask(`/files/${id}`)
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}
const refused = { ok: false, reason: 'file-not-accepted' }

describe('an uploaded picture', () => {
  it('is kept as an upright JPEG without the place where it was taken', async () => {
    const original = await photoWithPlace()
    expect(original.includes('CameraMaker-XYZ')).toBe(true)
    const { id } = got(await agent.upload('licence', original))
    const { response, bytes } = await fetched(id)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(bytes.includes('CameraMaker-XYZ') || bytes.includes('taken-at-home') || bytes.includes('Exif')).toBe(false)
  })

  it.each(['jpeg', 'png', 'webp'] as const)('may be a %s, whatever its name and its declared type say', async format => {
    expect(await agent.upload('shop', await picture(format), 'x.exe', 'application/octet-stream')).toMatchObject({ ok: true })
  })

  it('that is also something else is kept as the picture alone', async () => {
    const evil = Buffer.from('<script>alert(1)</script>PK\u0003\u0004MZ<?php system($_GET[0]);')
    const { id } = got(await agent.upload('shop', Buffer.concat([await picture('jpeg'), evil])))
    const { response, bytes } = await fetched(id)
    expect(bytes.includes('<script>') || bytes.includes('<?php') || bytes.includes('PK\u0003\u0004')).toBe(false)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
  })

  it('of whom: a shop front may be kept by anybody, all else by nobody and is seen by its owner alone', async () => {
    const shop = got(await agent.upload('shop', await picture('png'))).id
    const licence = got(await agent.upload('licence', await picture('png'))).id
    expect((await fetched(shop, host.citizen)).response.headers.get('cache-control')).toBe('public, max-age=86400')
    expect((await fetched(licence)).response.headers.get('cache-control')).toBe('private, no-store')
    for (const stranger of [host.citizen, await host.as('demo-newcomer'), await host.as('demo-office'), await host.as('demo-admin')]) {
      const { response, bytes } = await fetched(licence, stranger)
      expect([response.status, response.headers.get('cache-control'), JSON.parse(bytes.toString())]).toEqual([
        404,
        'no-store',
        { ok: false, reason: 'not-found' },
      ])
    }
  })
})

describe('what is not a picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG', () => Buffer.from(svg)],
    ['an SVG with a declaration', () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${svg}`)],
    ['a program', () => Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(4000)])],
    ['an archive', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4000)])],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>')],
    ['a GIF', () => picture('gif')],
    ['a TIFF', () => picture('tiff')],
    ['an AVIF', () => picture('avif')],
    ['nothing', () => Buffer.alloc(0)],
    ['the first bytes of a JPEG', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['the first bytes of a PNG', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['half a JPEG', async () => (await photoWithPlace()).subarray(0, 2000)],
    ['half a PNG', async () => (await picture('png')).subarray(0, 800)],
    ['a JPEG behind a page', async () => Buffer.concat([Buffer.from('<html>'), await picture('jpeg')])],
    ['a picture that unfolds to 400 million pixels', () => bomb(20_000)],
    ['a picture that says it has four billion rows', () => bomb(2 ** 31 - 8)],
  ])('%s is refused, whatever it is called', async (_what, bytes) => {
    const since = Date.now()
    expect(await agent.upload('licence', await bytes(), '../../photo.jpg', 'image/jpeg')).toEqual(refused)
    expect(Date.now() - since).toBeLessThan(10_000)
  })

  it('leaves nothing on the disk', async () => {
    const folder = join(dirname(host.world.databasePath), 'files')
    const names = () => readdirSync(folder, { recursive: true }).map(String)
    const before = names()
    await agent.upload('licence', Buffer.from('<html>'))
    await agent.upload('nothing-known', await picture('png'))
    expect(names()).toEqual(before)
    expect(before.filter(name => name.endsWith('.part'))).toEqual([])
  })
})

describe('a request to upload', () => {
  it('by somebody who has not signed in is refused', async () => {
    expect(await host.citizen.upload('shop', await picture('png'))).toEqual({ ok: false, reason: 'sign-in-required' })
  })

  it('of more than 10 MB is too large, of 10 MB is not', async () => {
    const padded = (size: number) => Buffer.concat([start, Buffer.alloc(size - start.length)])
    const start = await picture('jpeg')
    expect(await agent.upload('shop', padded(10 * 1024 * 1024))).toMatchObject({ ok: true })
    expect(await agent.upload('shop', padded(10 * 1024 * 1024 + 1))).toEqual({ ok: false, reason: 'too-large' })
    expect(await agent.upload('shop', padded(30 * 1024 * 1024))).toEqual({ ok: false, reason: 'too-large' })
    expect((await host.citizen.ask('/healthz')).status).toBe(200)
  })

  it.each(['', 'nothing', '__proto__', 'constructor', 'shop%00', '../shop'])('with the kind %p is refused', async kind => {
    expect(await agent.upload(kind, await picture('png'))).toMatchObject({ ok: false, reason: 'invalid-input' })
  })

  const broken: readonly [string, string, string][] = [
    ['no boundary', 'multipart/form-data', 'x'],
    ['no end', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc'],
    ['no file', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc\r\n--b--\r\n'],
    [
      'a field named __proto__',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nabc\r\n--b--\r\n',
    ],
    [
      'many fields',
      'multipart/form-data; boundary=b',
      `${'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc\r\n'.repeat(50)}--b--\r\n`,
    ],
    ['no parts', 'multipart/form-data; boundary=b', '--b--\r\n'],
    ['JSON', 'application/json', '{}'],
  ]
  it.each(broken)('with %s is refused', async (_what, type, body) => {
    const response = await agent.ask('/files?kind=shop', { method: 'POST', headers: { 'content-type': type }, body })
    const text = await response.text()
    expect(flawOf(response.status, response.headers.get('content-type'), text)).toBeNull()
    expect(JSON.parse(text)).toMatchObject({ ok: false })
  })

  it.each(['..%2f..%2fintegrity-code.db', '%2e%2e/integrity-code.db', '....//', '%00', 'A'.repeat(26), '..\\x', '', '__proto__'])(
    'for the file %p finds nothing',
    async path => {
      const response = await agent.ask(`/files/${path}`)
      expect([response.status, (await response.text()).includes('SQLite')]).toEqual([404, false])
    },
  )
})
