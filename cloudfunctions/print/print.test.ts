import { print as contract } from '../../contract'
import type { PrintFormat } from '../../contract/print'
import type { ProductContent, SignedCopyContent } from '../../server/ports/poster'
import type { Actor } from '../../server/ports/use-case'
import { applicantOf, changeCode, creditOffice, got } from '../../tests/support/applicant'
import { auditOf, officerOf } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
let products: [string, ProductContent][]
let copies: SignedCopyContent[]
beforeEach(async () => {
  products = []
  copies = []
  const opened = await openWorld()
  const posters = {
    product: async (kind: string, content: ProductContent) => {
      products.push([kind, content])
      return new Uint8Array([1, 2, 3])
    },
    vehicle: async () => new Uint8Array([6]),
    signedCopy: async (content: SignedCopyContent) => {
      copies.push(content)
      return new Uint8Array([4, 5])
    },
  }
  world = opened
  Object.assign(opened.services, { posters })
})
afterEach(() => world.close())
const notFound = { ok: false, reason: 'not-found' }
const coded = (name = '松鹤餐饮（虚构）') => applicantOf(world, world.actor('a1')).coded({ name })
const print = (codeId: string, format: PrintFormat = 'code-svg', actor: Actor = world.actor('a1')) =>
  world.as(actor, routes, contract.printCode, { codeId, format })
const copy = (applicationId: string, actor: Actor = world.actor('a1')) =>
  world.as(actor, routes, contract.printSignedCopy, { applicationId })

describe('printing a code', () => {
  it('gives the plain code as SVG and PNG, named after the entity', async () => {
    const { code } = await coded()
    const svg = got(await print(code.id))
    expect(svg).toMatchObject({ fileName: '松鹤餐饮（虚构）-二维码.svg', mime: 'image/svg+xml' })
    expect(Buffer.from(svg.base64, 'base64').toString()).toBe(world.services.codeImages.svg(code.url))
    const png = got(await print(code.id, 'code-png'))
    expect(Buffer.from(png.base64, 'base64').subarray(1, 4).toString()).toBe('PNG')
  })

  it.each(['poster', 'tent', 'sticker', 'label'] as const)('sets a %s of the code that stands', async format => {
    const { code } = await coded()
    expect(got(await print(code.id, format))).toMatchObject({ mime: 'application/pdf', base64: 'AQID' })
    const { url, symbols, validUntil } = code
    expect(products).toEqual([[format, expect.objectContaining({ url, symbols, validUntil, name: '松鹤餐饮（虚构）' })]])
  })

  it('is for the agents, the deciding unit and the credit office; nobody else learns that it exists', async () => {
    const { code } = await coded()
    for (const actor of [world.actor('a1'), officerOf(world, 'commerce'), creditOffice(world)])
      expect(await print(code.id, 'code-svg', actor)).toMatchObject({ ok: true })
    for (const actor of [world.actor('a2'), officerOf(world, 'lodging'), officerOf(world, 'gongnong')])
      expect(await print(code.id, 'code-svg', actor)).toEqual(notFound)
    expect(await print('no-such-code')).toEqual(notFound)
  })

  it('stops with the code: what is revoked, replaced or run out is not printed', async () => {
    const { code } = await coded()
    const fresh = got(await changeCode(world, code.id, 'reissue'))
    expect(await print(code.id)).toEqual({ ok: false, reason: 'wrong-state' })
    got(await print(fresh.id))
    world.advance(10 * 366 * 86_400_000)
    expect(await print(fresh.id)).toEqual({ ok: false, reason: 'wrong-state' })
  })

  it('names a file that no system reads as a path', async () => {
    const { code } = await coded('甲/../乙:店（虚构）')
    expect(got(await print(code.id)).fileName).toBe('甲_乙_店（虚构）-二维码.svg')
  })
})

describe('the signed copy', () => {
  it('holds what was signed and leads to the check of its hash; the look is written down', async () => {
    const id = await applicantOf(world, world.actor('a1')).submitted()
    expect(got(await copy(id, officerOf(world, 'commerce')))).toMatchObject({ fileName: '松鹤餐饮（虚构）-主动承诺.pdf', base64: 'BAU=' })
    const [content] = copies
    expect(content).toMatchObject({ signerName: '王某（虚构）', fields: { committerName: '松鹤餐饮（虚构）' } })
    expect(content?.proofUrl).toBe(`https://code.example/app/#/pages/proof/index?h=${content?.hash}`)
    expect(await auditOf(world, id)).toContain('print/signed-copy read')
  })

  it('is for the signer, the deciding unit and the credit office; the district does not get the handwriting', async () => {
    const id = await applicantOf(world, world.actor('a1')).submitted()
    for (const actor of [world.actor('a1'), officerOf(world, 'commerce'), creditOffice(world)])
      expect(await copy(id, actor)).toMatchObject({ ok: true })
    for (const actor of [world.actor('a2'), officerOf(world, 'gongnong'), officerOf(world, 'science')])
      expect(await copy(id, actor)).toEqual(notFound)
    expect(await copy('no-such-application')).toEqual(notFound)
  })

  it('is not made of what was not signed, nor of what no longer matches its hash', async () => {
    const applicant = applicantOf(world, world.actor('a1'))
    const { id } = got(await applicant.enrol())
    expect(await copy(id)).toEqual({ ok: false, reason: 'not-signed' })
    const { commitmentId } = got(await applicant.sign(id))
    await world.services.store.transact(async tx => {
      const doc = await tx.get('commitments', commitmentId)
      if (!doc) throw new Error('no commitment')
      tx.replace('commitments', doc, doc.keys, { ...doc.body, record: { ...doc.body.record, signedAt: 1 } })
    })
    expect(await copy(id)).toEqual({ ok: false, reason: 'proof-mismatch' })
  })
})
