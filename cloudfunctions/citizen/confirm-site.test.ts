import { creditPage as contract } from '../../contract'
import { tokenFromBytes } from '../../domain/symbols'
import { applicantOf, got } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
let symbols: string
let codeId: string
beforeEach(async () => {
  world = await openWorld()
  const { code } = await applicantOf(world, world.actor('a1')).coded()
  symbols = code.symbols
  codeId = code.id
})
afterEach(() => world.close())
const from = (origin: string) => ({ ...world.actor(null), origin })
const confirm = (matches: boolean, origin = 'here') => world.as(from(origin), routes, contract.confirmSite, { symbols, matches })
const answers = async (matches: boolean) =>
  (await world.services.store.query('siteChecks', { index: 'byCode', equal: { codeId, matches }, limit: 100 })).items

describe('does the page match the door?', () => {
  it('anyone answers without signing in', async () => {
    expect(await confirm(false)).toEqual({ ok: true, value: { recorded: true } })
    expect((await answers(false)).map(({ body }) => body.name)).toEqual(['松鹤餐饮（虚构）'])
  })

  it('a double tap counts once, and a later answer of the day replaces the former', async () => {
    await Promise.all([confirm(false), confirm(false)])
    expect(await answers(false)).toHaveLength(1)
    got(await confirm(true))
    expect([await answers(false), await answers(true)].map(list => list.length)).toEqual([0, 1])
  })

  it('another place and another day count by themselves', async () => {
    got(await confirm(false))
    got(await confirm(false, 'elsewhere'))
    world.advance(24 * 3600_000)
    got(await confirm(false))
    expect(await answers(false)).toHaveLength(3)
  })

  it('keeps neither address nor account of whoever answered', async () => {
    got(await world.as({ ...world.actor('account-7'), origin: 'place-7' }, routes, contract.confirmSite, { symbols, matches: false }))
    const kept = JSON.stringify(await answers(false))
    expect(kept).not.toMatch(/account-7|place-7/)
  })

  it('symbols that are not ours are not found', async () => {
    const unknown = world.services.secrets.symbolsOf(tokenFromBytes(new Uint8Array(16).fill(7)))
    for (const strange of [unknown, '', symbols.toLowerCase()])
      expect(await world.as(from('here'), routes, contract.confirmSite, { symbols: strange, matches: true })).toEqual({
        ok: false,
        reason: 'not-found',
      })
  })
})
