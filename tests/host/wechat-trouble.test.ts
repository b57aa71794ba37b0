import { accountIdOf } from '../../cloudfunctions/account/account-of'
import { application, print } from '../../contract'
import { reasonSentence } from '../../src/text/reasons'
import { allConsents, applicantOf, got } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../support/wechat-double'
import { openHost, type TestHost } from './support/host'
import { weChatPerson } from './support/wechat-person'

/** Every question that the host asks WeChat while somebody waits; the phone number has its own file. */
const paths = ['/sns/jscode2session', '/wxa/msg_sec_check', '/wxa/getwxacodeunlimit']
const troubles = ['silence', 'html', -1, 40001, 45009, 48001] as const

let double: WeChatDouble
let host: TestHost
const written: string[] = []
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(line => void written.push(String(line)))
  double = await startWeChatDouble()
  host = await openHost({ wechat: { ...doubleApp, origin: double.origin } })
})
afterAll(async () => {
  await host.stop()
  await double.stop()
  jest.restoreAllMocks()
})
const trouble = (how: (typeof troubles)[number] | undefined) => {
  for (const path of paths) double.misbehave(path, how)
}
afterEach(() => trouble(undefined))
const slow = 30_000

describe.each(troubles)('WeChat answering with %s', how => {
  it(
    'signing in is refused with a sentence that says what to do, gives no session, and works afterwards',
    async () => {
      trouble(how)
      const reply = await host.citizen.post('/session/wechat', { code: 'code-0001' })
      expect(reply).toEqual({ ok: false, reason: how === 45009 ? 'too-many' : 'unavailable' })
      expect(reasonSentence(how === 45009 ? 'too-many' : 'unavailable')).toContain('请稍后再试')
      trouble(undefined)
      await weChatPerson(host, double, `openid-after-${how}`)
    },
    slow,
  )

  it(
    'an application is handed in all the same, and a product is printed all the same',
    async () => {
      const world = host.world
      const openid = `openid-of-the-applicant-${how}`
      const agent = world.actor(accountIdOf(world.services, openid))
      const client = await weChatPerson(host, double, openid)
      const uscc = usccNumber(100 + troubles.indexOf(how))
      const id = await applicantOf(world, agent).signed({ uscc })
      const asked = double.calls['/wxa/msg_sec_check'] ?? 0
      trouble(how)
      const rev = await applicantOf(world, agent).revOf(id)
      const from = performance.now()
      got(await client.do(application.submit, { id, rev, consents: allConsents }))
      expect(performance.now() - from).toBeLessThan(4000)
      expect(double.calls['/wxa/msg_sec_check']).toBeGreaterThan(asked)
      expect(Object.keys((await world.services.store.get('applications', id))?.body.textMarks ?? {})).toHaveLength(3)
      const applicant = applicantOf(world, agent)
      got(await applicant.decide(id, 'approve'))
      const code = got(await applicant.assign(id))
      const file = got(await client.do(print.printCode, { codeId: code.id, format: 'poster', codes: 'both' }))
      expect([file.mime, file.without, Buffer.from(file.base64, 'base64').toString('latin1', 0, 5)]).toEqual([
        'application/pdf',
        'mini-code',
        '%PDF-',
      ])
    },
    slow,
  )
})

it('whoever runs the installation has read of each trouble once, by the code that WeChat’s documents know, and nothing of whose it was', () => {
  const lines = written.map(line => JSON.parse(line) as { readonly path: string; readonly code: unknown })
  const said = paths.map(path => lines.filter(line => line.path === path).map(({ code }) => code))
  for (const codes of said) {
    expect(new Set(codes).size).toBe(codes.length)
    // after 45009 the codes rest for a minute and ask nothing more
    expect(codes).toEqual(expect.arrayContaining([-1, 45009]))
  }
  expect(written.join()).not.toMatch(/code-0001|openid-/)
})
