import { refuse } from '../../contract/reply'
import { openLibsqlStore } from '../../server/adapters/libsql'
import type { Store } from '../../server/ports/store'
import { noticesTo } from '../../tests/support/application-fixture'
import { messageTemplates } from '../../tests/support/message-templates'
import { agentsOpenid, minute, openMessaging, outboxOf, sendPath } from '../../tests/support/messaging'

let here: Awaited<ReturnType<typeof openMessaging>>
beforeEach(async () => {
  here = await openMessaging()
})
afterEach(() => here.close())

describe('two processes', () => {
  it('that deliver at once send each message once', async () => {
    await here.assigned()
    const before = here.sendings()
    for (let n = 0; n < 30; n++) await here.putRow(`more-${n}`)
    const other = openLibsqlStore({ path: here.world.databasePath })
    await Promise.all([here.run(), here.run({ ...here.world.services, store: other }), here.run()])
    await other.close()
    expect(here.sendings() - before).toBe(31)
    expect((await outboxOf(here.world)).filter(({ doneAt }) => doneAt === undefined)).toEqual([])
  })

  it('of which one is killed after sending: the other sends it again, and only when the lease has run out', async () => {
    await here.assigned()
    const { store } = here.world.services
    let commits = 0
    const dying: Store = {
      ...Object.fromEntries((['get', 'json', 'query', 'count', 'close'] as const).map(name => [name, store[name].bind(store)])),
      transact: (work: Parameters<Store['transact']>[0]) => {
        commits += 1
        return commits === 2 ? Promise.reject(new Error('killed')) : store.transact(work)
      },
    } as unknown as Store
    const before = here.sendings()
    await expect(here.run({ ...here.world.services, store: dying })).rejects.toThrow('killed')
    expect(here.sendings() - before).toBe(1)
    here.world.advance(4 * minute)
    expect([await here.run(), here.sendings() - before]).toEqual([0, 1])
    here.world.advance(minute)
    expect([await here.run(), here.sendings() - before]).toEqual([1, 2])
  })
})

it('a process whose lease ran out while WeChat was slow no longer has a say in what another has sent', async () => {
  await here.assigned()
  const { services, advance } = here.world
  const { wechat } = services
  if (!wechat) throw new Error('no WeChat')
  const slow: typeof wechat = {
    ...wechat,
    send: async () => {
      advance(5 * minute)
      await here.run()
      return refuse('unavailable')
    },
  }
  await here.run({ ...services, wechat: slow })
  expect((await here.outcomes()).at(-1)).toBe('assigned sent')
})

describe('WeChat in trouble', () => {
  it.each([
    ['refuses every token', 40001],
    ['answers with a maintenance page', 'html'],
    ['does not answer', 'silence'],
    ['is busy', -1],
    ['has not given the permission', 48001],
  ] as const)('that %s: it is tried again later and then given up, and the notice in the app is there', async (_what, how) => {
    await here.assigned()
    expect(await noticesTo(here.world, 'account:agent')).toContainEqual(expect.stringContaining('诚信码已生成'))
    here.double.misbehave(sendPath, how)
    expect(await here.run()).toBe(0)
    expect((await outboxOf(here.world)).at(-1)).toMatchObject({ kind: 'assigned', tries: 1 })
    expect(await here.run()).toBe(0)
    expect((await outboxOf(here.world)).at(-1)).toMatchObject({ tries: 1 })
    here.double.misbehave(sendPath, undefined)
    here.world.advance(minute)
    await here.run()
    expect(await here.outcomes()).toContain('assigned sent')
  })

  it('for good: five times later and later, then it is given up with a line for the log that names nobody', async () => {
    const id = await here.assigned()
    here.double.misbehave(sendPath, 'html')
    const before = here.sendings()
    let fault: Error | undefined
    for (let minutes = 0; minutes < 23 * 60 && !fault; minutes++) {
      await here.run().catch((thrown: Error) => {
        fault = thrown
      })
      here.world.advance(minute)
    }
    expect(here.sendings() - before).toBe(6)
    expect(fault?.message).toContain('assigned: unavailable')
    expect(fault?.message).not.toMatch(new RegExp(`${agentsOpenid}|${id}|松鹤`))
    expect(await here.outcomes()).toContain('assigned given-up')
  })

  it('does not hold up what is due after one that found no answer', async () => {
    await here.assigned()
    await here.putRow('another')
    here.double.misbehave(sendPath, 'html')
    const before = here.sendings()
    expect([await here.run(), here.sendings() - before]).toEqual([0, 1])
    here.double.misbehave(sendPath, undefined)
    expect([await here.run(), here.sendings() - before]).toEqual([1, 2])
    expect((await outboxOf(here.world)).filter(({ doneAt }) => doneAt === undefined)).toHaveLength(1)
  })

  it('whose quota is used up is left alone for half an hour, and that is no try', async () => {
    await here.assigned()
    here.double.misbehave(sendPath, 45009)
    expect(await here.run()).toBe(0)
    here.world.advance(29 * minute)
    here.double.misbehave(sendPath, undefined)
    expect(await here.run()).toBe(0)
    expect((await outboxOf(here.world)).at(-1)).toMatchObject({ tries: 0 })
    here.world.advance(minute)
    expect(await here.run()).toBe(1)
  })

  it('that will not have the fields is not asked again; the log says which template is to be looked at', async () => {
    await here.assigned()
    // a configuration that the check at the start does not let through
    const assignedWrongly = { ...messageTemplates.assigned, fields: { time1: 'entity' } } as const
    const wrong = { ...here.world.services, messages: { ...messageTemplates, assigned: assignedWrongly } }
    await expect(here.run(wrong)).rejects.toThrow('assigned: invalid-input')
    here.world.advance(60 * minute)
    expect(await here.run()).toBe(0)
    expect(await here.outcomes()).toContain('assigned given-up')
  })
})
