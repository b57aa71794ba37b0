import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ApplicationView, EntityDetails } from '../../../contract/application'
import { ok, type Reply, refuse } from '../../../contract/reply'
import { hostAnswers } from '../../../tests/support/host-answers'
import { EnrolSteps } from './EnrolSteps'

const entity: EntityDetails = {
  uscc: '91350100M000100Y43',
  name: '老街豆浆铺（虚构）',
  category: 'soleTrader',
  districtCode: '230403',
  sectorId: 'catering-market',
  address: '解放路 9 号（虚构）',
  addressIsHome: false,
  agentIsLegalRepresentative: true,
}
const view = {
  id: 'a',
  rev: 3,
  state: 'draft',
  entity,
  unitName: '单位（虚构）',
  toMend: [],
  history: [],
  usccInDoubt: false,
} as unknown as ApplicationView

const open = (answers: Readonly<Record<string, () => Reply<unknown>>>, given?: ApplicationView, step: 1 | 2 = 1) => {
  const host = hostAnswers(answers)
  const told = { onStep: jest.fn(), onDone: jest.fn(), onLater: jest.fn(), onMine: jest.fn() }
  const { unmount } = render(<EnrolSteps view={given} owner="o" step={step} signed={false} {...told} />)
  return { ...host, ...told, unmount }
}
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label)
  fireEvent.change(field, { target: { value } })
  return act(async () => void fireEvent.blur(field))
}
const next = (name = '下一步：照片与经办人') => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => localStorage.clear())

describe('filling in', () => {
  it('marks what is wrong, sends nothing, and clears nothing', async () => {
    const { asked } = open({})
    await type('统一社会信用代码', '9135')
    await type('名称', '老街豆浆铺（虚构）')
    await next()
    expect(asked).toEqual([])
    expect(screen.getByLabelText('统一社会信用代码')).toBeInvalid()
    expect(screen.getByLabelText('统一社会信用代码')).toHaveValue('9135')
    expect(screen.getByLabelText('名称')).toBeValid()
  })
  it('finds everything again after the app was killed', async () => {
    const { unmount } = open({})
    await type('名称', '老街豆浆铺（虚构）')
    unmount()
    open({})
    expect(screen.getByLabelText('名称')).toHaveValue('老街豆浆铺（虚构）')
  })
  it('shows the deciding unit as soon as the sector is chosen', async () => {
    open({})
    await act(async () => void fireEvent.change(screen.getByLabelText('行业领域'), { target: { value: 'taxi' } }))
    expect(screen.getByText('您的申请由鹤岗市交通运输局审核。')).toBeInTheDocument()
  })
  it('lets a code that fails only its check digit be insisted on', async () => {
    const { askedOf } = open({ 'entity/save-draft': () => ok({ rev: 4, signatureDropped: false }) }, view)
    await type('统一社会信用代码', '91350100M000100Y44')
    expect(askedOf('entity/save-draft')).toEqual([])
    fireEvent.click(screen.getByRole('checkbox', { name: /确与执照一致/ }))
    await next()
    expect(askedOf('entity/save-draft')[0]?.input).toMatchObject({ insistOnUscc: true, details: { uscc: '91350100M000100Y44' } })
  })
  it('saves a draft on leaving a field that stands', async () => {
    const { askedOf } = open({ 'entity/save-draft': () => ok({ rev: 4, signatureDropped: false }) }, view)
    await type('地址', '解放路 10 号（虚构）')
    expect(askedOf('entity/save-draft')).toHaveLength(1)
    expect(screen.getByText(/^已保存（/)).toBeInTheDocument()
  })
})

describe('what happens meanwhile', () => {
  it('a change made elsewhere is named, and what was typed stays', async () => {
    const newer = { ...view, rev: 9, entity: { ...entity, address: '别处改的（虚构）' } }
    const saves = [refuse('changed-meanwhile'), ok({ rev: 10, signatureDropped: false })]
    const { askedOf, onStep } = open(
      { 'entity/save-draft': () => saves.shift() ?? refuse('unavailable'), 'entity/application': () => ok(newer) },
      view,
    )
    await type('名称', '新名豆浆铺（虚构）')
    expect(screen.getByText(/刚在别处改过：地址/)).toBeInTheDocument()
    expect(screen.getByLabelText('名称')).toHaveValue('新名豆浆铺（虚构）')
    expect(screen.getByLabelText('地址')).toHaveValue('别处改的（虚构）')
    await next()
    expect(askedOf('entity/save-draft')[1]?.input).toMatchObject({
      rev: 9,
      details: { name: '新名豆浆铺（虚构）', address: '别处改的（虚构）' },
    })
    expect(onStep).toHaveBeenCalledWith(2, 'a')
  })
  it('an answer that got lost is no change made elsewhere', async () => {
    let calls = 0
    const typed = { ...view, rev: 9, entity: { ...entity, name: '新名豆浆铺（虚构）' } }
    const { onStep } = open(
      {
        'entity/save-draft': () => {
          calls += 1
          return refuse('changed-meanwhile')
        },
        'entity/application': () => ok(typed),
      },
      view,
    )
    await type('名称', '新名豆浆铺（虚构）')
    await next()
    expect(calls).toBe(1)
    expect(screen.queryByText(/刚在别处改过/)).toBeNull()
    expect(onStep).toHaveBeenCalledWith(2, 'a')
  })
  it('another open application leads to it', async () => {
    const { onMine } = open({ 'entity/save-draft': () => refuse('another-application-open') }, view)
    await type('名称', '新名豆浆铺（虚构）')
    fireEvent.click(screen.getByRole('button', { name: '查看我的申请' }))
    expect(onMine).toHaveBeenCalled()
  })
})

describe('a returned application', () => {
  it('shows what to mend, why, and keeps the rest', async () => {
    const returned = {
      ...view,
      state: 'returned' as const,
      toMend: ['shopPhoto' as const],
      reason: '看不清店名（虚构）',
      history: [{ at: 1, what: 'returned' as const, by: '单位' }],
      entity: { ...entity, licencePhoto: 'l', shopPhoto: 's' },
    }
    open({}, returned, 2)
    await act(async () => undefined)
    expect(screen.getByText(/看不清店名/)).toBeInTheDocument()
    expect(screen.getByText(/待改/)).toHaveTextContent('门头照片')
    expect(screen.getByRole('alert')).toHaveTextContent('审核人员要求补正')
  })
})
