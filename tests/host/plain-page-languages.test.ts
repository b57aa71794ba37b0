import { gzipSync } from 'node:zlib'
import { citizenWords } from '../../domain/citizen-words'
import { type Language, languages, languageTags } from '../../domain/citizen-words/language'
import { applicantOf, changeCode, got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { openHost, type TestHost } from './support/host'
import { nestingFlaw, read } from './support/page'

jest.setTimeout(60_000)

let host: TestHost
let serial = 0
beforeAll(async () => {
  host = await openHost()
})
afterAll(() => host.stop())

const all = Object.keys(languages) as Language[]
const name = () => `第${serial}号店（虚构）`
const coded = async () => {
  serial += 1
  return (await applicantOf(host.world, host.world.actor('demo-agent')).coded({ uscc: usccNumber(serial), name: name() })).code
}
/** What a phone with this preference is shown. */
const look = async (path: string, preference?: string, more: Record<string, string> = {}) => {
  const headers = { ...(preference === undefined ? {} : { 'accept-language': preference }), ...more }
  const response = await host.citizen.ask(path, { headers })
  const html = await response.text()
  const document = read(html)
  const [status = ''] = [...(document.querySelector('header.band')?.classList ?? [])].filter(one => one !== 'band')
  return { response, html, document, status, lang: document.documentElement.lang, word: document.querySelector('h1')?.textContent }
}
const languageOf = async (path: string, preference?: string) => (await look(path, preference)).lang
const wrong = `/c/${'1'.repeat(32)}`

describe("a tourist's own camera", () => {
  it.each(all)('gets the page in the language that its phone asks for (%s), names and commitments as registered', async language => {
    const words = citizenWords(language)
    const { document, html, response, lang, word } = await look(`/c/${(await coded()).symbols}`, `${language},fr;q=0.5`)
    expect([lang, word, nestingFlaw(html)]).toEqual([languageTags[language], words.status['in-force'], null])
    expect(response.headers.get('content-language')).toBe(languageTags[language])
    expect(document.title).toContain(words.status['in-force'])
    const said = document.body.textContent ?? ''
    for (const text of [words.meaning['in-force'], words.site.question, words.commitment.title, words.records.honours, words.foot.what])
      expect(said).toContain(text)
    expect(said).toContain(words.foot.original)
    expect(document.querySelector('.demo')?.textContent).toBe(words.frame.demo)
    for (const original of [name(), '依法'])
      expect([...document.querySelectorAll('[lang=zh-CN]')].map(one => one.textContent).join()).toContain(original)
    expect(gzipSync(html).length).toBeLessThanOrEqual(20 * 1024)
  })

  it.each(all)('is told in its language (%s) that a code is not ours, and what to do', async language => {
    const words = citizenWords(language)
    const { response, document, html, lang, word } = await look(wrong, language)
    expect([response.status, lang, word, nestingFlaw(html)]).toEqual([404, languageTags[language], words.status['not-ours'], null])
    expect([...document.querySelectorAll('li')].map(step => step.textContent)).toEqual(words.notOurs.steps)
  })

  it('is answered in Chinese when it asks for none of the three, for nothing, or for junk', async () => {
    const path = `/c/${(await coded()).symbols}`
    for (const preference of [undefined, 'ko-KR,ko;q=0.9', 'ru;q=0', 'ru;q=9', ';;,,q=1', '<script>', '__proto__', 'x'.repeat(4000)])
      expect([preference, await languageOf(path, preference)]).toEqual([preference, 'zh-CN'])
  })

  it('may choose another language on the page itself, and keeps it against the setting of its phone', async () => {
    const path = `/c/${(await coded()).symbols}`
    for (const start of [path, wrong]) {
      const links = [...(await look(start, 'ru')).document.querySelectorAll('nav a')]
      expect(links.map(link => [link.textContent, link.getAttribute('lang'), link.getAttribute('aria-current')])).toEqual([
        ['中文', 'zh-CN', null],
        ['English', 'en', null],
        ['Русский', 'ru', 'true'],
      ])
      const opened = await Promise.all(links.map(link => languageOf(start + link.getAttribute('href'), 'ru')))
      expect(opened).toEqual(['zh-CN', 'en', 'ru'])
    }
  })

  it.each(all)(
    'is led into the app in the language that it reads (%s), which the Chinese that the app begins in needs no word for',
    async language => {
      for (const path of [`/c/${(await coded()).symbols}`, wrong]) {
        const links = [...(await look(path, language)).document.querySelectorAll('a[href^="/app/"]')].map(link => link.getAttribute('href'))
        expect(links.length).toBeGreaterThan(0)
        for (const link of links) expect(/[?&]lang=(..)$/.exec(link ?? '')?.[1]).toBe(language === 'zh' ? undefined : language)
      }
    },
  )

  it.each(['', '=', '=EN', '=de', '=__proto__', '=en&lang=zh', '=<b>', '[]=en', '=%00'])(
    'is not led astray by junk in the place of a choice (lang%s)',
    async junk => {
      expect(await languageOf(`/c/${(await coded()).symbols}?lang${junk}`, 'ru')).toBe('ru')
    },
  )
})

describe('a page kept ready', () => {
  it('never comes in another language than was asked for, first or later, zipped or plain', async () => {
    const path = `/c/${(await coded()).symbols}`
    for (let round = 0; round < 3; round++)
      for (const language of all)
        for (const encoding of ['gzip', 'identity']) {
          const { lang, word, response } = await look(path, language, { 'accept-encoding': encoding })
          expect([lang, word]).toEqual([languageTags[language], citizenWords(language).status['in-force']])
          expect(response.headers.get('vary')).toBe('accept-encoding, accept-language')
        }
  })

  it('in one language is not taken for the same in another', async () => {
    const path = `/c/${(await coded()).symbols}`
    // made at the same moment, so that nothing but the language tells them apart
    const moment = jest.spyOn(Date, 'now').mockReturnValue(Date.now())
    const etags = await Promise.all(all.map(async language => (await look(path, language)).response.headers.get('etag') ?? ''))
    moment.mockRestore()
    expect(new Set(etags).size).toBe(3)
    const [chinese = ''] = etags
    expect((await look(path, 'zh', { 'if-none-match': chinese })).response.status).toBe(304)
    expect((await look(path, 'ru', { 'if-none-match': chinese })).response.status).toBe(200)
  })

  it('is dropped in every language once the code is revoked', async () => {
    const code = await coded()
    const path = `/c/${code.symbols}`
    const shown = () => Promise.all(all.map(async language => (await look(path, language)).status))
    for (let i = 0; i < 2; i++) expect(await shown()).toEqual(['in-force', 'in-force', 'in-force'])
    got(await changeCode(host.world, code.id, 'revoke'))
    expect(await shown()).toEqual(['revoked', 'revoked', 'revoked'])
  })
})
