import fc from 'fast-check'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../../../tests/support/wechat-double'
import type { WeChat } from '../../ports/wechat'
import { createWeChat } from './index'
import { Pace } from './pace'

let double: WeChatDouble
let now: number
beforeEach(async () => {
  double = await startWeChatDouble()
  now = 1_000_000
})
afterEach(() => double.stop())

describe('the pace of mini-program codes', () => {
  const path = '/wxa/getwxacodeunlimit'
  const processes = 2
  const open = () => createWeChat({ ...doubleApp, origin: double.origin, patience: 20_000, processes }, () => now)
  const scenes = (count: number) => Array.from({ length: count }, (_, i) => String(i).padStart(32, '0'))
  /** asks for all of them, some at once, by turns in each process; answers which ones came */
  const fetchAll = async (wanted: readonly string[], hosts: readonly WeChat[]) => {
    const came: string[] = []
    for (let i = 0; i < wanted.length; i += 40)
      await Promise.all(
        wanted.slice(i, i + 40).map(async (scene, j) => {
          if ((await hosts[(i + j) % hosts.length]?.miniCode(scene, 'pages/credit/index', 280))?.ok) came.push(scene)
        }),
      )
    return came
  }

  it('a batch of thousands stays within the minute over all processes, and goes on in the next', async () => {
    const hosts = [open(), open()]
    const wanted = scenes(5200)
    const first = await fetchAll(wanted, hosts)
    expect([first.length, double.calls[path], double.codesLeft]).toEqual([4800, 4800, 200])
    now += 59_999
    expect(await fetchAll(wanted.slice(0, 40), hosts)).toEqual([])
    now += 1
    double.codesLeft = 5000
    const rest = wanted.filter(scene => !first.includes(scene))
    expect((await fetchAll(rest, hosts)).length).toBe(400)
    expect(double.calls[path]).toBe(5200)
  }, 60_000)

  it('after 45009, which others may cause, nobody is asked for a minute; then it goes on', async () => {
    const host = open()
    double.codesLeft = 3
    expect((await fetchAll(scenes(3), [host])).length).toBe(3)
    expect(await host.miniCode('4', 'pages/credit/index', 280)).toEqual({ ok: false, reason: 'too-many' })
    double.codesLeft = 5000
    now += 59_999
    expect([await host.miniCode('4', 'pages/credit/index', 280), double.calls[path]]).toEqual([{ ok: false, reason: 'too-many' }, 4])
    now += 1
    expect((await host.miniCode('4', 'pages/credit/index', 280)).ok).toBe(true)
  })

  it('whatever the moments of asking, no minute holds more than it may', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 60 }), (most, steps) => {
        let at = 0
        const pace = new Pace(most, () => at)
        const taken: number[] = []
        for (const step of steps) {
          at += step
          const free = taken.filter(one => at - one < 60_000).length < most
          expect(pace.take()).toBe(free)
          if (free) taken.push(at)
        }
      }),
    )
  })
})
