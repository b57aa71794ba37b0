import { creditPage as contract } from '../../contract'
import { looksLikeSymbols, tokenFromBytes } from '../../domain/symbols'
import { createSecrets } from '../../server/adapters/secrets'
import { perform } from '../../server/perform'
import type { Services } from '../../server/ports/services'
import { allConsents, applicantOf, changeCode, got } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const citizen = () => world.actor(null)
const scan = (symbols: string, ifRev?: number) => world.as(citizen(), routes, contract.scan, { symbols, ifRev })
const pageOf = async (symbols: string, ifRev?: number) => {
  const answer = got(await scan(symbols, ifRev))
  if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`)
  return answer.page
}
const coded = (...rest: Parameters<ReturnType<typeof applicantOf>['coded']>) => applicantOf(world, world.actor('a1')).coded(...rest)
const notOurs = { ok: true, value: { kind: 'not-ours' } }

describe('scanning a code', () => {
  it('anyone sees a code in force with the entity, its place and what it promised', async () => {
    const { code } = await coded()
    expect(await pageOf(code.symbols)).toMatchObject({
      status: 'in-force',
      name: '松鹤餐饮（虚构）',
      address: '工农区某路1号',
      sectorName: '餐饮服务（商务）',
      unitName: '市商务局',
      districtName: '工农区',
      validUntil: code.validUntil,
      commitment: { disclosure: 'public', origin: 'signed' },
    })
  })

  it('nothing of the signature, the agent, the licence or the USCC is in the answer', async () => {
    const { code, id } = await coded()
    const body = (await world.services.store.get('applications', id))?.body
    const answer = JSON.stringify(await scan(code.symbols))
    const hidden = ['王某', '"a1"', body?.entity.licencePhoto, body?.entity.uscc, 'strokes']
    for (const text of hidden) expect(answer).not.toContain(text)
  })

  it('what was not agreed to is not there: neither a home address nor a photo', async () => {
    const { code } = await coded({ addressIsHome: true }, { ...allConsents, publishAddress: false, publishPhoto: false })
    const page = await pageOf(code.symbols)
    expect(page.address).toBe('')
    expect(page.photo).toBeUndefined()
  })

  it.each(['limited', 'closed'] as const)('of a commitment that is %s only its existence is public', async disclosure => {
    const one = applicantOf(world, world.actor('a1'))
    const { id } = got(await one.enrol())
    got(await one.sign(id, { disclosure }))
    got(await one.submit(id))
    got(await one.decide(id, 'approve'))
    const { symbols } = got(await one.assign(id))
    expect((await pageOf(symbols)).commitment).toMatchObject({ disclosure, content: [], breach: '' })
  })

  it.each([
    ['suspend', 'suspended'],
    ['revoke', 'revoked'],
    ['reissue', 'replaced'],
  ] as const)('after %s the next scan says %s, also to whoever kept the former answer', async (change, status) => {
    const { code } = await coded()
    const { rev } = await pageOf(code.symbols)
    got(await changeCode(world, code.id, change))
    expect((await pageOf(code.symbols, rev)).status).toBe(status)
  })

  it('unchanged is said only of the very rev that stands', async () => {
    const { code } = await coded()
    const { rev } = await pageOf(code.symbols)
    expect(await scan(code.symbols, rev)).toEqual({ ok: true, value: { kind: 'unchanged', rev } })
    expect((await pageOf(code.symbols, rev + 1)).status).toBe('in-force')
  })

  it('a code that ran out is never called unchanged to whoever saw it in force', async () => {
    const { code } = await coded()
    const { rev } = await pageOf(code.symbols)
    world.advance(code.validUntil - world.services.clock() - 1)
    expect(got(await scan(code.symbols, rev)).kind).toBe('unchanged')
    world.advance(1)
    expect((await pageOf(code.symbols, rev)).status).toBe('expired')
  })

  it('forged, altered, foreign, unknown and misspelt symbols all answer alike', async () => {
    const { code } = await coded()
    const token = tokenFromBytes(new Uint8Array(16).fill(7))
    const otherCity = createSecrets('a test key of at least thirty-two characters', '110000').symbolsOf(token)
    const otherKey = createSecrets('another key of at least thirty-two characters', '230400').symbolsOf(token)
    expect([otherCity, otherKey].every(looksLikeSymbols)).toBe(true)
    const unknown = world.services.secrets.symbolsOf(token)
    const swapped = code.symbols.slice(0, 9) + (code.symbols.charAt(9) === 'A' ? 'B' : 'A') + code.symbols.slice(10)
    const strange = [
      unknown,
      otherCity,
      otherKey,
      swapped,
      `2${code.symbols.slice(1)}`,
      code.symbols.toLowerCase(),
      '',
      '\u0000',
      '__proto__',
    ]
    for (const symbols of strange) expect(await scan(symbols)).toEqual(notOurs)
  })

  it('reads one document and writes none', async () => {
    const { code } = await coded()
    const calls: string[] = []
    const counted = new Proxy(world.services.store, {
      get: (store, name: keyof Services['store']) => {
        calls.push(name)
        return store[name].bind(store)
      },
    })
    const services = { ...world.services, store: counted }
    const route = routes.find(one => one.action === contract.scan)
    if (!route) throw new Error('no route')
    await perform(services, route, { actor: citizen(), requestId: 'request-1', input: { symbols: code.symbols } })
    expect(calls).toEqual(['get'])
    calls.length = 0
    await perform(services, route, { actor: citizen(), requestId: 'request-2', input: { symbols: 'forged' } })
    expect(calls).toEqual([])
  })
})
