import type { PublicPage } from '../credit-page'
import { enterVehicle, type Vehicle } from './vehicle'
import { buildVehiclePage, readVehiclePage } from './vehicle-page'

const facts = { kind: 'taxi', permit: '230400000001', validUntil: '2027-07-22', plateKind: '小型汽车' } as const
const whose = { plate: '黑H12345', uscc: '91230400MA00000000', company: '客运（虚构）', unitId: 'transport', symbols: 's', token: 't' }
const entered = enterVehicle(whose, facts, { by: 'officer-of-transport', at: 1, reason: '' })
const permitEnd = Date.parse('2027-07-22T16:00:00Z')
const codeEnd = permitEnd + 1000
const now = permitEnd - 1000

const page = {
  validUntil: codeEnd,
  name: '客运（虚构）',
  address: '',
  sectorName: '出租汽车公司',
  unitName: '市交通局',
  districtName: '',
  honours: [],
  voluntary: [],
  others: [],
  demo: false,
}
const company = (state: PublicPage['state'], rev = 1, statusReason?: string) => ({
  body: { codeId: 'c', state, page: { ...page, ...(statusReason ? { statusReason } : {}) } },
  rev,
})
const seen = (vehicle: Partial<Vehicle>, of: ReturnType<typeof company> | null, at = now) =>
  readVehiclePage(buildVehiclePage('v', { ...entered, ...vehicle }, 'token', false), 1, of, at)

describe("a vehicle's page", () => {
  it('is in force only while vehicle, permit and company all are', () => {
    const green: string[] = []
    for (const state of ['active', 'suspended', 'withdrawn'] as const)
      for (const of of [null, ...(['active', 'suspended', 'revoked', 'replaced', 'ended'] as const).map(one => company(one))])
        for (const at of [now, permitEnd, codeEnd])
          if (seen({ state }, of, at).status === 'in-force') green.push([state, of?.body.state, at].join())
    expect(green).toEqual([['active', 'active', now].join()])
  })

  it.each([
    [{ state: 'withdrawn' as const }, company('active'), now, 'ended', 'vehicle'],
    [{ state: 'suspended' as const }, company('active'), now, 'suspended', 'vehicle'],
    [{}, company('active'), permitEnd, 'expired', 'permit'],
    [{}, company('suspended'), now, 'suspended', 'company'],
    [{}, company('revoked'), now, 'revoked', 'company'],
    [{}, company('active'), codeEnd, 'expired', 'company'],
    [{}, null, now, 'ended', 'company'],
  ])('says whose standing it is: %#', (vehicle, of, at, status, because) => {
    expect(seen(vehicle, of, at)).toMatchObject({ status, because })
  })

  it('gives the reason of the one whose standing it is, and no other', () => {
    expect(seen({ state: 'suspended', reason: '证件待核' }, company('active', 1, '投诉')).statusReason).toBe('证件待核')
    expect(seen({ state: 'suspended', reason: '证件待核' }, company('suspended', 1, '投诉')).statusReason).toBe('投诉')
    expect(seen({ state: 'withdrawn', reason: '车主电话' }, company('active')).statusReason).toBeUndefined()
  })

  it('has another revision whenever one of the two pages has', () => {
    const stored = buildVehiclePage('v', entered, 'token', false)
    const revs = new Set(
      [1, 2, 3].flatMap(mine => [1, 2, 3].map(theirs => readVehiclePage(stored, mine, company('active', theirs), now).rev)),
    )
    expect(revs.size).toBe(9)
  })

  it('says when time alone makes it another answer', () => {
    expect([now, permitEnd, codeEnd].map(at => seen({}, company('active'), at).changesAt)).toEqual([permitEnd, codeEnd, null])
    expect([now, permitEnd, codeEnd].map(at => seen({}, company('active'), at).validUntil)).toEqual([permitEnd, permitEnd, permitEnd])
  })

  it('holds nothing but what a passenger is to see', () => {
    const { kind, permit, plate } = { ...facts, ...entered }
    expect(buildVehiclePage('v', entered, 'token', false)).toEqual({
      vehicleId: 'v',
      state: 'active',
      company: 'token',
      page: { plate, kind, permit, permitUntil: permitEnd, demo: false },
    })
    expect(Object.keys(seen({}, company('active'))).sort()).toEqual(
      'changesAt company companyStatus companyUntil demo kind permit permitUntil plate rev sectorName status unitName validUntil'.split(
        ' ',
      ),
    )
  })
})
