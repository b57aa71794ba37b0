import type { ApplicationView, EntityDetails } from '../../../contract/application'
import { begin, change, errorAt, isMended, isUnsent, leave, rebase } from './enrol-state'
import { emptyForm, formOf } from './form'
import type { Kept } from './kept'

const entity: EntityDetails = {
  uscc: '91350100M000100Y43',
  name: '老街豆浆铺（虚构）',
  category: 'soleTrader',
  districtCode: '230403',
  sectorId: 'catering-market',
  address: '解放路 9 号（虚构）',
  addressIsHome: false,
  agentIsLegalRepresentative: true,
  shopPhoto: 'old',
}
const view = (patch: Partial<ApplicationView> = {}): ApplicationView => ({
  id: 'a',
  rev: 3,
  state: 'draft',
  entity,
  unitId: 'u',
  unitName: '市市场监管局',
  toMend: [],
  history: [],
  usccInDoubt: false,
  ...patch,
})
const returned = view({ state: 'returned', toMend: ['shopPhoto'], history: [{ at: 70, what: 'returned', by: '市市场监管局' }] })
const keptOf = (patch: Partial<Kept>): Kept => ({ owner: 'o', base: formOf(entity), form: formOf(entity), insist: false, ...patch })

describe('the form', () => {
  it('begins with what the host has, and upon it what the device remembers', () => {
    const typed = { ...formOf(entity), name: '打了一半' }
    const newer = view({ entity: { ...entity, address: '别处改的（虚构）' } })
    expect(begin(newer, keptOf({ form: typed })).form).toMatchObject({ name: '打了一半', address: '别处改的（虚构）' })
  })
  it('of an ended application is filled in already, as a new one', () => {
    const state = begin(undefined, undefined, view({ state: 'withdrawn' }))
    expect(state.id).toBeUndefined()
    expect(state.form).toEqual(formOf(entity))
    expect(isUnsent(state)).toBe(true)
  })
  it('marks nothing before a field was left', () => {
    expect(errorAt(begin(undefined, undefined), 'name')).toBeUndefined()
    expect(errorAt(leave(begin(undefined, undefined), ['name']), 'name')).toBeDefined()
  })
  it('asks anew to insist when the code changes, and keeps what was chosen', () => {
    const insisted = { ...begin(view({ usccInDoubt: true }), undefined) }
    expect(insisted.insist).toBe(true)
    const other = change(insisted, { uscc: '91350100M000100Y4' })
    expect([other.insist, other.form.category]).toEqual([false, 'soleTrader'])
    expect(change(begin(undefined, undefined), { uscc: '92' }).form.category).toBe('soleTrader')
  })
  it('shows what the host refused until that field is changed', () => {
    const refused = { ...begin(view(), undefined), refused: { shopPhoto: 'file-not-accepted' } as const }
    expect(errorAt(refused, 'shopPhoto')).toContain('图片')
    expect(errorAt(change(refused, { shopPhoto: 'new' }), 'shopPhoto')).toBeUndefined()
    expect(errorAt(change(refused, { name: '别名（虚构）' }), 'shopPhoto')).toBeDefined()
  })
})

describe('a returned application', () => {
  it('marks what was sent back until it says something else', () => {
    const state = begin(returned, undefined)
    expect(errorAt(state, 'shopPhoto')).toContain('要求补正')
    expect(errorAt(state, 'name')).toBeUndefined()
    expect(errorAt(change(state, { shopPhoto: 'new' }), 'shopPhoto')).toBeUndefined()
  })
  it('remembers across a restart what was mended', () => {
    const { asReturned } = begin(returned, undefined)
    const saved = { ...returned, entity: { ...entity, shopPhoto: 'new' } }
    expect(isMended(begin(saved, keptOf({ asReturned })), 'shopPhoto')).toBe(true)
  })
  it('that came back a second time is to be mended a second time', () => {
    const { asReturned } = begin(returned, undefined)
    const again = { ...returned, entity: { ...entity, shopPhoto: 'new' }, history: [{ at: 90, what: 'returned' as const, by: '单位' }] }
    expect(isMended(begin(again, keptOf({ asReturned })), 'shopPhoto')).toBe(false)
  })
})

describe('a change made elsewhere meanwhile', () => {
  it('is taken over and named, and what was typed here stays', () => {
    const typed = change(begin(view(), undefined), { name: '在这里打的' })
    const { state, foreign } = rebase(typed, view({ rev: 4, entity: { ...entity, address: '别处（虚构）' } }))
    expect(foreign).toEqual(['地址'])
    expect([state.rev, state.form.name, state.form.address]).toEqual([4, '在这里打的', '别处（虚构）'])
  })
  it('of the same field is named and does not overwrite what was typed', () => {
    const typed = change(begin(view(), undefined), { name: '在这里打的' })
    const { state, foreign } = rebase(typed, view({ rev: 4, entity: { ...entity, name: '别处打的' } }))
    expect([foreign, state.form.name]).toEqual([['名称'], '在这里打的'])
  })
  it('that is our own lost answer is no news', () => {
    const typed = change(begin(view(), undefined), { name: '在这里打的' })
    const { state, foreign } = rebase(typed, view({ rev: 4, entity: { ...entity, name: '在这里打的' } }))
    expect([foreign, isUnsent(state)]).toEqual([[], false])
  })
})

it('an empty form has nothing to send', () => {
  expect(isUnsent(begin(undefined, undefined))).toBe(false)
  expect(begin(undefined, undefined).form).toEqual(emptyForm)
})
