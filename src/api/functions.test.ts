import Taro from '@tarojs/taro'
import { wayByFunctions } from './functions.weapp'
import { patiently } from './patiently'
import type { Way } from './way'

const cloud = {
  init: jest.fn<void, [unknown]>(),
  callFunction: jest.fn<Promise<unknown>, [{ readonly name: string; readonly data: Readonly<Record<string, unknown>> }]>(),
}
const asked = () => cloud.callFunction.mock.calls.map(([call]) => call)
const never = () => new Promise<never>(() => undefined)

let way: Way
beforeEach(() => {
  jest.useFakeTimers()
  jest.resetAllMocks()
  Object.assign(globalThis, { CLOUDBASE_ENV: 'city-test' })
  Object.assign(Taro, { cloud })
  way = wayByFunctions()
})
afterEach(() => jest.useRealTimers())

const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms)
const write = { requestId: 'request-1', input: { name: '某店（虚构）' } }

describe('a call of a function', () => {
  it('names the room as its function and the action inside; the cloud is set up once, and nobody is traced', async () => {
    cloud.callFunction.mockResolvedValue({ result: { ok: true, value: 1 } })
    way.begin()
    expect(await way.ask('entity', 'enrol', write)).toEqual({ ok: true, value: 1 })
    await way.ask('citizen', 'home', { input: {} })
    expect(asked()).toEqual([
      { name: 'entity', data: { action: 'enrol', ...write } },
      { name: 'citizen', data: { action: 'home', input: {} } },
    ])
    expect(cloud.init.mock.calls).toEqual([[{ env: 'city-test', traceUser: false }]])
  })

  it('that is never answered is given up after 15 s, asked once more with the same request id, and then a refusal', async () => {
    cloud.callFunction.mockImplementation(never)
    const reply = patiently(() => way.ask('entity', 'enrol', write))
    await wait(14_999)
    expect(asked()).toHaveLength(1)
    await wait(700)
    expect(asked()).toHaveLength(2)
    await wait(15_000)
    expect(await reply).toEqual({ ok: false, reason: 'unavailable' })
    expect(asked().map(({ data }) => data.requestId)).toEqual(['request-1', 'request-1'])
  })

  it('gives type twice the time', async () => {
    cloud.callFunction.mockImplementation(never)
    const reply = patiently(() => way.ask('print', 'code', { input: {} }))
    await wait(29_000)
    expect(asked()).toHaveLength(1)
    await wait(40_000)
    expect(await reply).toEqual({ ok: false, reason: 'unavailable' })
  })

  it('of more than 100 KB is not sent; the bytes count, not the letters', async () => {
    cloud.callFunction.mockResolvedValue({ result: { ok: true, value: null } })
    expect(await way.ask('entity', 'enrol', { input: '字'.repeat(34_200) })).toEqual({ ok: false, reason: 'too-large' })
    expect(asked()).toEqual([])
    expect(await way.ask('entity', 'enrol', { input: '字'.repeat(34_000) })).toMatchObject({ ok: true })
  })

  it.each([[undefined], ['<html>'], [{}], [null]])('that answers %j has answered nothing of ours', async result => {
    cloud.callFunction.mockResolvedValue({ result })
    expect(await way.ask('citizen', 'home', { input: {} })).toEqual({ ok: false, reason: 'unavailable' })
  })
})

describe('a scan', () => {
  const page = (rev: number) => ({ result: { ok: true, value: { kind: 'page', page: { rev, status: 'in-force' } } } })

  it('tells what is held of a page, and shows that again when nothing has changed', async () => {
    cloud.callFunction.mockResolvedValueOnce(page(3)).mockResolvedValueOnce({ result: { ok: true, value: { kind: 'unchanged', rev: 3 } } })
    const first = await way.scan('A')
    expect(await way.scan('A')).toEqual(first)
    expect(asked().map(({ data }) => data.input)).toEqual([{ symbols: 'A' }, { symbols: 'A', ifRev: 3 }])
  })

  it('forgets what is not ours any more, and never shows one code’s page for another', async () => {
    cloud.callFunction
      .mockResolvedValueOnce(page(3))
      .mockResolvedValueOnce({ result: { ok: true, value: { kind: 'not-ours' } } })
      .mockResolvedValue(page(4))
    await way.scan('A')
    await way.scan('A')
    await way.scan('A')
    await way.scan('B')
    expect(asked().map(({ data }) => data.input)).toEqual([
      { symbols: 'A' },
      { symbols: 'A', ifRev: 3 },
      { symbols: 'A' },
      { symbols: 'B' },
    ])
  })
})
