import { account as contract } from '../contract'
import { ok, type Reply, refuse } from '../contract/reply'
import { openWorld, type World } from '../tests/support/services'
import { perform } from './perform'
import { askedWrite } from './ports/use-case'

/** A use case that asks outside first: `answer` is what it hears there, each number is one effect. */
let world: World
let asked: number
let done: string[]
let answer: () => Promise<Reply<string>>
beforeEach(async () => {
  world = await openWorld()
  asked = 0
  done = []
  answer = async () => ok('found')
})
afterEach(() => world.close())

const route = askedWrite<typeof contract.endSessions, string>(
  contract.endSessions,
  'session.manage',
  () => {
    asked++
    return answer()
  },
  async (_input, { tx, found, ids }) => {
    done.push(found)
    tx.insert('settings', ids.next(), {}, { found })
    return ok({ ended: true as const })
  },
)
const send = (requestId: string, accountId: string | null = 'a1') =>
  perform(world.services, route, { actor: world.actor(accountId), requestId, input: {} })

describe('a write that asks outside first', () => {
  it('asks once for one request, however often it arrives, and works with what it heard', async () => {
    const first = await send('asked-once-1')
    answer = async () => refuse('phone-code-invalid')
    expect([await send('asked-once-1'), asked, done]).toEqual([first, 1, ['found']])
  })

  it('that hears a no does nothing, and the same request may be sent again', async () => {
    answer = async () => refuse('unavailable')
    expect([await send('asked-again-1'), done]).toEqual([{ ok: false, reason: 'unavailable' }, []])
    answer = async () => ok('found')
    expect([(await send('asked-again-1')).ok, asked]).toEqual([true, 2])
  })

  it('whose other copy has got through while it heard a no gives the answer of that one', async () => {
    let letGo = () => {}
    const waits = new Promise<void>(resolve => {
      letGo = resolve
    })
    answer = async () => {
      await waits
      return refuse('phone-code-invalid')
    }
    const late = send('asked-twice-1')
    while (asked === 0) await new Promise(resolve => setImmediate(resolve))
    answer = async () => ok('found')
    const first = await send('asked-twice-1')
    letGo()
    expect([await late, done]).toEqual([first, ['found']])
  })

  it('asks nobody for who may not at all, or with an id that is none', async () => {
    expect([await send('asked-not-1', null), await send('!')]).toEqual([
      { ok: false, reason: 'sign-in-required' },
      expect.objectContaining({ reason: 'invalid-input' }),
    ])
    expect(asked).toBe(0)
  })

  it('asks once although its transaction runs again', async () => {
    const { store } = world.services
    let runs = 0
    const transact: typeof store.transact = work =>
      store.transact(async tx => {
        const result = await work(tx)
        // somebody else changes what it read, the first time
        if (runs++ === 0)
          await store.transact(async other => other.insert('requests', 'a1.asked-twice-2', {}, { bodyHash: '', reply: '', at: 0 }))
        return result
      })
    Object.assign(world.services, { store: Object.assign(Object.create(store), { transact }) })
    const reply = await send('asked-twice-2')
    expect([runs, asked, reply]).toEqual([2, 1, { ok: false, reason: 'request-reused' }])
  })
})
