import type { Me } from '../../../contract/session'
import { entriesOf, unitOf } from './entries'

const me = (...posts: Me['roles']) => ({ roles: posts }) as unknown as Me
const commerce = { role: 'officer', unitId: 'commerce', unitName: '市商务局' } as const
const housing = { role: 'officer', unitId: 'housing', unitName: '市住建局' } as const

describe('the desk', () => {
  it('opens each view once, however many units somebody belongs to', () => {
    const ids = entriesOf(me(commerce, housing)).map(({ id }) => id)
    expect(ids).toEqual(['submitted', 'approved', 'assigned', 'returned', 'rejected', 'items', 'imports', 'records', 'coverage'])
    expect(ids).toEqual(entriesOf(me(commerce)).map(({ id }) => id))
  })

  it('has vehicles for the unit that decides on carriers and for the credit office, and for nobody else', () => {
    const opens = (role: 'officer' | 'office', unitId: string) => entriesOf(me({ role, unitId })).some(({ id }) => id === 'vehicles')
    expect([opens('officer', 'transport'), opens('office', 'business-environment'), opens('officer', 'commerce')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('has keys of the ingest API for the administrator where the host has that API, and nowhere else', () => {
    const opens = (ingest: boolean) => entriesOf({ ...me({ role: 'admin' }), ingest }).map(({ id }) => id)
    expect([opens(true), opens(false)]).toEqual([
      ['units', 'officers', 'keys'],
      ['units', 'officers'],
    ])
  })

  it('names every unit in whose name somebody works', () => {
    expect(unitOf(me(commerce))).toBe('市商务局')
    expect(unitOf(me(commerce, housing, commerce))).toBe('市商务局、市住建局')
    expect(unitOf(me({ role: 'admin' }))).toBe('管理员')
    expect(unitOf(me({ role: 'agent' }))).toBe('')
  })
})
