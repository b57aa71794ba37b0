import type { Me } from '../../contract/session'
import { unitChoicesOf } from './unit-choices'

const me = (...roles: Me['roles']) => unitChoicesOf({ roles })
const commerce = { role: 'officer', unitId: 'commerce', unitName: '市商务局' } as const
const housing = { role: 'officer', unitId: 'housing', unitName: '市住建局' } as const

describe('whose records are looked at', () => {
  it("are an officer's own unit's, and nothing is to choose where there is but one", () => {
    expect(me(commerce)).toEqual({ everyUnit: false, ownUnitId: 'commerce', all: '市商务局', options: [] })
  })

  it('are the first unit of somebody in two, and the other is a choice', () => {
    expect(me(commerce, housing)).toMatchObject({ ownUnitId: 'commerce', options: [{ id: 'housing', name: '市住建局' }] })
  })

  it("are every unit's for the credit office, which exports none before it has chosen one", () => {
    const { everyUnit, ownUnitId, options } = me({ role: 'office', unitId: 'business-environment', unitName: '信用办' })
    expect([everyUnit, ownUnitId]).toEqual([true, undefined])
    expect(options.map(({ id }) => id)).toEqual(expect.arrayContaining(['commerce', 'business-environment']))
  })
})
