import { openHost, type TestHost } from '../host/support/host'
import { applicantOf } from '../support/applicant'
import { messageTemplates } from '../support/message-templates'
import type { MiniProgram } from './support/mini-program'
import { close, open } from './support/opened'
import { rests, shows } from './support/wait'
import { newPhone, type Phone } from './support/wx/double'
import type { Subscription } from './support/wx/world'

jest.setTimeout(60_000)

const known = Object.fromEntries(Object.values(messageTemplates).map(({ id }) => [id, 'once' as const]))
let host: TestHost
afterEach(() => host.stop())

/** A phone on which this person has signed in, who will answer so. */
const phoneOf = async (name: string, answer: Subscription['answer']): Promise<Phone> => {
  const phone = newPhone(host.origin)
  phone.storage.set('integrity-code.session', JSON.stringify((await host.as(name)).cookie))
  phone.subscription = { templates: known, answer, accepted: new Set() }
  return phone
}
const applicant = () => applicantOf(host.world, host.world.actor('demo-agent'))
const askedOf = (app: MiniProgram) =>
  app.world.calls.filter(({ api }) => api === 'requestSubscribeMessage').map(({ options }) => (options as { tmplIds: string[] }).tmplIds)

describe('handing in', () => {
  const handIn = async (answer: Subscription['answer']) => {
    host = await openHost({ messages: messageTemplates })
    const id = await applicant().signed()
    const phone = await phoneOf('demo-agent', answer)
    const app = open(phone, { url: `packages/entity/pages/preview/index?id=${id}` })
    await shows(app, '不同意也照样提交')
    expect(askedOf(app)).toEqual([])
    app.screen.press('提交申请')
    await shows(app, '已提交')
    return { app, phone, id }
  }

  it.each(['accept', 'reject', 'off', 'silence'] as const)('asks on the tap, and goes on when the answer is “%s”', async answer => {
    const { app, phone, id } = await handIn(answer)
    expect(askedOf(app)).toEqual([[messageTemplates.submitted.id, messageTemplates.returned.id, messageTemplates.assigned.id]])
    expect(phone.subscription?.accepted.size).toBe(answer === 'accept' ? 3 : 0)
    expect((await host.world.services.store.get('applications', id))?.body.state).toBe('submitted')
    close(app)
  })
})

describe('the page of the code', () => {
  const openCode = async (messages: Parameters<typeof openHost>[0], answer: Subscription['answer'] = 'accept') => {
    host = await openHost(messages)
    const { id } = await applicant().coded()
    const phone = await phoneOf('demo-agent', answer)
    const app = open(phone, { url: `packages/entity/pages/code/index?id=${id}` })
    await shows(app, '扫一扫，查看信用承诺')
    await rests(app)
    return { app, phone }
  }

  it.each([
    ['accept', '已记下'],
    ['reject', '没有订阅微信提醒'],
    ['off', '右上角'],
  ] as const)('asks for the reminder on a tap of its own; the answer “%s” is explained', async (answer, words) => {
    const { app, phone } = await openCode({ messages: messageTemplates }, answer)
    expect(askedOf(app)).toEqual([])
    app.screen.press('到期前在微信里提醒我')
    await shows(app, words)
    expect(askedOf(app)).toEqual([[messageTemplates.expiring.id]])
    expect([...(phone.subscription?.accepted ?? [])]).toEqual(answer === 'accept' ? [messageTemplates.expiring.id] : [])
    close(app)
  })

  it('has no such control where nothing is sent', async () => {
    const { app } = await openCode({})
    expect(app.screen.has('到期提醒')).toBe(false)
    close(app)
  })
})

it('what is asked outside a tap is refused, as on a phone', async () => {
  host = await openHost({ messages: messageTemplates })
  const app = open(await phoneOf('demo-agent', 'accept'))
  await rests(app)
  const { wx } = app.realm as unknown as { wx: { requestSubscribeMessage(options: object): Promise<unknown> } }
  await expect(wx.requestSubscribeMessage({ tmplIds: [messageTemplates.expiring.id] })).rejects.toMatchObject({
    errMsg: expect.stringContaining('TAP gesture'),
  })
  expect(app.problems.list.splice(0)).toHaveLength(1)
  close(app)
})
