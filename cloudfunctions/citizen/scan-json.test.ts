import { creditPage as contract } from '../../contract'
import { applicantOf, changeCode, got } from '../../tests/support/applicant'
import { usccNumber } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { entityPage } from '../shared/entity-page'
import { routes } from './routes'
import { scanJson } from './scan-json'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const told = async (symbols: string) => {
  const found = await scanJson(world.services, symbols, world.services.clock())
  return found && { ...found, bytes: Buffer.from(found.bytes).toString('utf8') }
}
const asked = (symbols: string) => world.as(world.actor(null), routes, contract.scan, { symbols })

describe('the answer to a scan as bytes', () => {
  it('is to the letter what the scan answers, in every state of a code', async () => {
    const one = applicantOf(world, world.actor('a1'))
    const { code } = await one.coded({ name: '“松鹤”\\ 餐饮 &<b>𠮷（虚构）' })
    const seen: string[] = []
    const compare = async (symbols: string) => {
      const reply = await asked(symbols)
      const json = await told(symbols)
      expect(json?.bytes).toBe(JSON.stringify(reply))
      const value = got(reply)
      if (value.kind === 'page')
        expect(json).toMatchObject({ status: value.page.status, rev: value.page.rev, validUntil: value.page.validUntil })
      seen.push(json?.status ?? '')
    }
    await compare(code.symbols)
    for (const change of ['suspend', 'resume', 'reissue'] as const) {
      got(await changeCode(world, code.id, change))
      await compare(code.symbols)
    }
    const { code: other } = await applicantOf(world, world.actor('a2')).coded({ uscc: usccNumber(2) })
    got(await changeCode(world, other.id, 'revoke'))
    await compare(other.symbols)
    const { code: old } = await applicantOf(world, world.actor('a3')).coded({ uscc: usccNumber(3) })
    world.advance(old.validUntil - world.services.clock())
    await compare(old.symbols)
    expect(seen).toEqual(['in-force', 'suspended', 'in-force', 'replaced', 'revoked', 'expired'])
  })

  it('a page that was written in another order is told all the same', async () => {
    const { code } = await applicantOf(world, world.actor('a1')).coded()
    const token = world.services.secrets.tokenOf(code.symbols) ?? ''
    await world.services.store.transact(async tx => {
      const doc = await entityPage(tx, token)
      if (!doc) throw new Error('no page')
      const { state, codeId, page } = doc.body
      tx.replace('publicPages', doc, {}, { page, state, codeId })
    })
    expect((await told(code.symbols))?.bytes).toBe(JSON.stringify(await asked(code.symbols)))
  })

  it('symbols that are not ours have none', async () => {
    const { code } = await applicantOf(world, world.actor('a1')).coded()
    for (const strange of ['', code.symbols.toLowerCase(), `${code.symbols.slice(0, 31)}0`]) expect(await told(strange)).toBeNull()
  })
})
