import { randomBytes } from 'node:crypto'
import { formatSymbols, tokenFromBytes } from '../../domain/symbols'
import { fromWeChat } from './support/contexts'
import { here, withDeployment } from './support/deployed'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment()

const scan = () => ({ action: 'scan', input: { symbols: here.services.secrets.symbolsOf(tokenFromBytes(randomBytes(16))) } })
const lines = (said: string) =>
  said
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as Record<string, string>)

describe('what is no question of the room', () => {
  it.each([
    ['an unknown action', { action: 'drop' }, 'unknown-action'],
    ['another room’s action', { action: 'assign', input: {} }, 'unknown-action'],
    ['an action with its room', { action: 'citizen/scan', input: {} }, 'unknown-action'],
    ['a name that every object has', { action: 'constructor' }, 'unknown-action'],
    ['the prototype', { action: '__proto__' }, 'unknown-action'],
    ['an action that is no text', { action: ['scan'] }, 'unknown-action'],
    ['an HTTP request as the platform hands it on', { httpMethod: 'POST', path: '/scan', body: '{"action":"scan"}' }, 'unknown-action'],
    ['a timer', { Type: 'Timer', TriggerName: 'tick' }, 'unknown-action'],
    ['an event that is a text', 'scan', 'invalid-input'],
    ['an event that is a list', ['scan'], 'invalid-input'],
    ['no event', null, 'invalid-input'],
    ['an input of another shape', { action: 'scan', input: { symbols: { $ne: '' } } }, 'invalid-input'],
    ['an input above 100 KB', { action: 'scan', input: { symbols: 'é'.repeat(52_000) } }, 'too-large'],
    ['a write without a request id', { action: 'confirm-site', input: { symbols: '', answer: '' } }, 'invalid-input'],
  ])('%s is refused without asking the database', async (_what, event, reason) => {
    const citizen = here.start('citizen')
    expect(await citizen.call(event, fromWeChat('A'))).toMatchObject({ ok: false, reason })
    expect(await citizen.end()).toBe('')
    expect(here.wire.calls.filter(one => one.action !== 'database.getDocument')).toEqual([])
  })
})

describe('a fault', () => {
  it('is told by its number alone; the log has one line with that number and nothing of the input', async () => {
    const citizen = here.start('citizen')
    const event = scan()
    await here.wire.stop()
    const context = fromWeChat('A')
    const reply = await citizen.call(event, context)
    expect(reply).toEqual({ ok: false, reason: 'unavailable', requestId: context.request_id })
    const said = await citizen.end()
    const faults = lines(said).filter(line => line.level === 'fault')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ requestId: context.request_id })
    expect(said).not.toContain(event.input.symbols)
    expect(said).not.toContain(here.env.MASTER_KEY)
  })

  it.each([
    ['MASTER_KEY', ''],
    ['MASTER_KEY', 'too short'],
    ['MASTER_KEY', 'demonstration only: this key guards nothing and is public'],
    ['PUBLIC_ORIGIN', ''],
    ['PUBLIC_ORIGIN', 'http://code.example'],
    ['CLOUDBASE_SERVICE_URL', 'http://192.0.2.1:80/admin'],
    ['CLOUDBASE_SERVICE_URL', 'http://127.0.0.1:80@elsewhere.example/admin'],
    ['WECHAT_APP_SECRET', 'a secret without its id'],
    ['WECHAT_TEMPLATE_RETURNED', 'no-template-id'],
  ])('%s set to “%s”: every call is unavailable, and the log names the variable without its value', async (name, value) => {
    const citizen = here.start('citizen', { [name]: value })
    for (let times = 0; times < 2; times++)
      expect(await citizen.call(scan(), fromWeChat('A'))).toMatchObject({ ok: false, reason: 'unavailable' })
    const said = await citizen.end()
    expect(lines(said).map(line => line.message)).toEqual(Array(2).fill(expect.stringContaining(name)))
    if (value !== '') expect(said).not.toContain(value)
    expect(here.wire.calls).toEqual([])
  })

  it('passes: the next call of the same instance is answered', async () => {
    const citizen = here.start('citizen')
    here.wire.lose('database.getDocument', 'before')
    expect(await citizen.call(scan(), fromWeChat('A'))).toMatchObject({ ok: false, reason: 'unavailable' })
    expect(await citizen.call(scan(), fromWeChat('A'))).toEqual({ ok: true, value: { kind: 'not-ours' } })
  })
})

it('guessing is slowed for the one who guesses, and for nobody else', async () => {
  const citizen = here.start('citizen')
  const forged = () => ({
    action: 'scan',
    input: { symbols: formatSymbols(tokenFromBytes(randomBytes(16)), new Uint8Array(32), '230400') },
  })
  for (let i = 0; i < 60; i++) await citizen.call(forged(), fromWeChat('A'))
  const timed = async (name: string) => {
    const since = performance.now()
    for (let i = 0; i < 10; i++) await citizen.call(forged(), fromWeChat(name))
    return performance.now() - since
  }
  // 50 ms more at each further miss: 2,750 in all, of which a busy machine adds the same to both
  expect((await timed('A')) - (await timed('B'))).toBeGreaterThan(1500)
})
