import { citizenWords } from '../../domain/citizen-words'
import { type Language, languages, languageTags } from '../../domain/citizen-words/language'
import { formatSymbols, tokenFromBytes } from '../../domain/symbols'
import { nestingFlaw, read } from '../host/support/page'
import { changeCode, got } from '../support/applicant'
import { codedFor } from './support/coded'
import { here, withDeployment } from './support/deployed'
import { type HttpService, httpServiceDouble } from './support/http-service'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment()
let ask: HttpService
beforeEach(async () => {
  ask = httpServiceDouble(here)
})

const all = Object.keys(languages) as Language[]
const look = async (path: string, language: Language) => {
  const answer = await ask(path, { headers: { 'Accept-Language': `${languageTags[language]},fr;q=0.5` } })
  const document = read(answer.text)
  return { ...answer, document, lang: document.documentElement.lang, word: document.querySelector('h1')?.textContent }
}
const readsDuring = async (work: () => Promise<unknown>) => {
  const before = here.wire.calls.length
  await work()
  return here.wire.calls.slice(before).map(one => one.action)
}

describe('any camera that opens the plain link', () => {
  it('is shown a complete page in its language, in one read; after a revocation the next page says so', async () => {
    const { codeId, symbols, world } = await codedFor(here, 'A')
    for (const language of all) {
      const words = citizenWords(language)
      const page = await look(`/c/${symbols}`, language)
      expect([page.by, page.status, page.lang, page.word, nestingFlaw(page.text)]).toEqual([
        'web',
        200,
        languageTags[language],
        words.status['in-force'],
        null,
      ])
      expect(page.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-language': languageTags[language],
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-installation': 'production',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
      expect(page.document.querySelector('.demo')).toBeNull()
    }
    expect(await readsDuring(() => ask(`/c/${symbols}`))).toEqual(['database.getDocument'])
    got(await changeCode(world, codeId, 'revoke'))
    for (const language of all) expect((await look(`/c/${symbols}`, language)).word).toBe(citizenWords(language).status.revoked)
    expect((await ask(`/api/scan/${symbols}`)).text).toContain('"status":"revoked"')
  })

  it('is told in its language that a code is not ours; what this city cannot have made never reaches the database', async () => {
    const token = tokenFromBytes(new Uint8Array(16).fill(7))
    const unknown = here.services.secrets.symbolsOf(token)
    for (const language of all) {
      const page = await look(`/c/${unknown}`, language)
      expect([page.status, page.lang, page.word]).toEqual([404, languageTags[language], citizenWords(language).status['not-ours']])
      expect(page.headers['cache-control']).toBe('no-store')
    }
    const junk = [
      formatSymbols(token, new Uint8Array(32), '230400'),
      '1'.repeat(32),
      '',
      '../../etc/passwd',
      '%00',
      '%E8%AF%9A',
      'x'.repeat(1900),
    ]
    const reads = await readsDuring(async () => {
      for (const one of junk) expect((await ask(`/c/${one}`)).status).toBe(404)
    })
    expect(reads).toEqual([])
  })

  it('leads into the web app on the same domain', async () => {
    const { symbols } = await codedFor(here, 'A')
    const { document } = await look(`/c/${symbols}`, 'zh')
    expect(document.querySelector('footer a')?.getAttribute('href')).toBe(`/app/#/pages/credit/index?s=${symbols}`)
    expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/app/' } })
  })
})

describe('the app', () => {
  it('scans over HTTP what a camera is shown, and is told when it knows the answer already', async () => {
    const { symbols } = await codedFor(here, 'A')
    const first = await ask(`/api/scan/${symbols}`)
    expect(JSON.parse(first.text)).toMatchObject({ ok: true, value: { kind: 'page', page: { status: 'in-force' } } })
    const again = await ask(`/api/scan/${symbols}`, { headers: { 'If-None-Match': first.headers.etag ?? '' } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(JSON.parse((await ask('/api/scan/nonsense')).text)).toEqual({ ok: true, value: { kind: 'not-ours' } })
  })

  it('asks as a citizen without a session', async () => {
    await codedFor(here, 'A')
    const post = async (path: string) => {
      const headers = { 'Content-Type': 'application/json', Origin: 'https://code.example' }
      return JSON.parse((await ask(path, { method: 'POST', headers, body: '{"input":{}}' })).text) as unknown
    }
    expect(await post('/api/citizen/home')).toMatchObject({ ok: true, value: { me: { signedIn: false } } })
    expect(await post('/api/department/queue')).toEqual({ ok: false, reason: 'sign-in-required' })
    expect(await post('/api/citizen/nothing')).toEqual({ ok: false, reason: 'unknown-action' })
  })

  it('is told by a HEAD what a GET would bear', async () => {
    const head = await ask('/healthz', { method: 'HEAD' })
    expect([head.status, head.text, head.headers['content-type']]).toEqual([200, '', 'application/json; charset=utf-8'])
    expect((await ask('/healthz')).text).toBe('{"ok":true,"city":"230400"}')
  })
})
