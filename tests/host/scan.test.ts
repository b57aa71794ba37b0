import { creditPage, office } from '../../contract'
import { checkSymbol } from '../../domain/symbols'
import { createSecrets } from '../../server/adapters/secrets'
import { applicantOf, changeCode, got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { testMasterKey } from '../support/services'
import { openHost, type TestHost } from './support/host'

jest.setTimeout(60_000)

let host: TestHost
let serial = 0
beforeAll(async () => {
  host = await openHost()
})
afterAll(() => host.stop())

/** A fresh code in force. */
const freshCode = async () => {
  serial += 1
  const agent = host.world.actor('demo-agent')
  const { code } = await applicantOf(host.world, agent).coded({ uscc: usccNumber(serial), name: `第${serial}号店（虚构）` })
  return code
}
const statusByJson = async (symbols: string) => {
  const answer = (await (await host.citizen.ask(`/api/scan/${symbols}`)).json()) as { value: { kind: string; page?: { status: string } } }
  return answer.value.page?.status ?? answer.value.kind
}
const statusByPage = async (symbols: string) =>
  /<header class="band ([a-z-]+)">/.exec(await (await host.citizen.ask(`/c/${symbols}`)).text())?.[1]
const statusByAction = async (symbols: string) => {
  const value = got(await host.citizen.do(creditPage.scan, { symbols }))
  return value.kind === 'page' ? value.page.status : value.kind
}
const statuses = async (symbols: string) => [await statusByJson(symbols), await statusByPage(symbols), await statusByAction(symbols)]

/** Everything that a client can tell an answer by, but for the time. */
const whole = async (path: string) => {
  const response = await host.citizen.ask(path)
  const headers = [...response.headers].filter(([name]) => name !== 'date')
  const text = (await response.text()).replace(/截至 [^<]*/, '截至')
  return JSON.stringify([response.status, headers, text])
}

const changedAt = (symbols: string, at: number, to: string) => symbols.slice(0, at) + to + symbols.slice(at + 1)
const withCheck = (body: string) => body + checkSymbol(body)

describe('symbols that are not a code of this city', () => {
  it('all get the same answer, byte for byte and header for header, whatever is wrong with them', async () => {
    const { symbols } = await freshCode()
    const other = symbols[5] === '7' ? '8' : '7'
    const foreign = createSecrets(testMasterKey, '999999').symbolsOf(symbols.slice(1, 27))
    const wrong = {
      'one symbol changed': changedAt(symbols, 5, other),
      'one symbol changed, check symbol made to fit': withCheck(changedAt(symbols, 5, other).slice(0, 31)),
      'another version': withCheck(`2${symbols.slice(1, 31)}`),
      'another city': foreign,
      'a key of somebody else': createSecrets('another key of at least thirty-two characters', '230400').symbolsOf(symbols.slice(1, 27)),
      'a token that nobody was given': host.world.services.secrets.symbolsOf('0123456789ABCDEFGHJKMNPQRW'),
      'lower case': symbols.toLowerCase(),
      'O for 0 and I for 1': symbols.replace(/0/g, 'O').replace(/1/g, 'I'),
      'L for 1': symbols.replace(/1/g, 'L'),
      'padding bits': withCheck(changedAt(symbols, 26, '1').slice(0, 31)),
      'too short': symbols.slice(0, 31),
      'a space': ` ${symbols.slice(1)}`,
    }
    const answers = await Promise.all(
      Object.entries(wrong).map(async ([what, text]) => [what, await whole(`/api/scan/${encodeURIComponent(text)}`)]),
    )
    for (const [what, answer] of answers) expect([what, answer]).toEqual([what, answers[0]?.[1]])
    expect(answers[0]?.[1]).toContain('not-ours')
    const pages = await Promise.all(
      Object.entries(wrong).map(async ([what, text]) => [what, await whole(`/c/${encodeURIComponent(text)}`)]),
    )
    for (const [what, answer] of pages) expect([what, answer]).toEqual([what, pages[0]?.[1]])
    expect(await statuses(symbols)).toEqual(['in-force', 'in-force', 'in-force'])
  })

  it('are refused for every change of one symbol to every other (a sample of positions)', async () => {
    const { symbols } = await freshCode()
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const changed = [0, 1, 13, 26, 27, 31].flatMap(at => [...alphabet].filter(c => c !== symbols[at]).map(c => changedAt(symbols, at, c)))
    // asked of the use case: over HTTP the limiter would rightly slow them
    const answers = changed.map(text => host.world.services.secrets.tokenOf(text))
    expect(answers.filter(token => token !== null)).toEqual([])
    expect(await statusByJson(changed[40] ?? '')).toBe('not-ours')
  })
})

describe('a code that is revoked while its answer is kept ready', () => {
  it('is not in force at the very next scan, by any door', async () => {
    const code = await freshCode()
    for (let i = 0; i < 3; i += 1) expect(await statuses(code.symbols)).toEqual(['in-force', 'in-force', 'in-force'])
    const officeClient = await host.as('demo-office')
    const rev = (await host.world.services.store.get('codes', code.id))?.rev ?? 0
    got(await officeClient.do(office.changeCode, { id: code.id, rev, change: 'revoke', reason: '主体已注销（虚构）。' }))
    expect(await statuses(code.symbols)).toEqual(['revoked', 'revoked', 'revoked'])
  })

  it('is never shown in force after the revocation was answered, however many scan meanwhile', async () => {
    const code = await freshCode()
    let revokedAt = Number.POSITIVE_INFINITY
    const late: string[] = []
    const scanning = Array.from({ length: 6 }, async (_, who) => {
      for (let i = 0; i < 60; i += 1) {
        const asked = performance.now()
        const status = await (who % 2 ? statusByPage : statusByJson)(code.symbols)
        if (asked > revokedAt && status !== 'revoked') late.push(`${who} ${status}`)
      }
    })
    await new Promise(resolve => setTimeout(resolve, 30))
    got(await changeCode(host.world, code.id, 'revoke'))
    revokedAt = performance.now()
    await Promise.all(scanning)
    expect(late).toEqual([])
  })
})

describe('an answer that the client already has', () => {
  it('is told to be unchanged by its ETag, and sent whole once it has changed', async () => {
    const code = await freshCode()
    for (const path of [`/api/scan/${code.symbols}`, `/c/${code.symbols}`]) {
      const etag = (await host.citizen.ask(path)).headers.get('etag') ?? ''
      const again = await host.citizen.ask(path, { headers: { 'if-none-match': etag } })
      expect([again.status, await again.text(), again.headers.get('x-installation'), again.headers.get('etag')]).toEqual([
        304,
        '',
        'demo',
        etag,
      ])
      const other = await host.citizen.ask(path, { headers: { 'if-none-match': '"something else"' } })
      expect(other.status).toBe(200)
      // a proxy may weaken the mark, and a client may keep several
      const weak = await host.citizen.ask(path, { headers: { 'if-none-match': `"a", W/${etag}` } })
      expect(weak.status).toBe(304)
    }
    const kept = (await host.citizen.ask(`/api/scan/${code.symbols}`)).headers.get('etag') ?? ''
    got(await changeCode(host.world, code.id, 'suspend'))
    const answer = await host.citizen.ask(`/api/scan/${code.symbols}`, { headers: { 'if-none-match': kept } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('"suspended"')
  })

  it('is not told to be unchanged once the code has expired, though nothing was written', async () => {
    const code = await freshCode()
    const path = `/api/scan/${code.symbols}`
    const etag = (await host.citizen.ask(path)).headers.get('etag') ?? ''
    const ahead = code.validUntil - host.world.services.clock()
    host.world.advance(ahead)
    const answer = await host.citizen.ask(path, { headers: { 'if-none-match': etag } })
    expect(await statuses(code.symbols)).toEqual(['expired', 'expired', 'expired'])
    host.world.advance(-ahead)
    expect(answer.status).toBe(200)
  })

  it('is the same zipped and plain, and says that it varies', async () => {
    const { symbols } = await freshCode()
    for (const path of [`/api/scan/${symbols}`, `/c/${symbols}`]) {
      const plain = await host.citizen.ask(path, { headers: { 'accept-encoding': 'identity' } })
      await host.citizen.ask(path)
      const zipped = await host.citizen.ask(path)
      expect([plain.headers.get('content-encoding'), zipped.headers.get('content-encoding')]).toEqual([null, 'gzip'])
      expect(zipped.headers.get('vary')).toMatch(/accept-encoding/i)
      expect(await zipped.text()).toBe(await plain.text())
    }
  })
})
