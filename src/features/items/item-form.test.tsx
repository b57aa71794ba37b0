import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ItemView } from '../../../contract/items'
import { ok, type Reply, refuse } from '../../../contract/reply'
import { hostAnswers } from '../../../tests/support/host-answers'
import { ItemFormScreen } from './ItemFormScreen'
import { anItem, everyKind, ownOf, whole } from './items-fixture'

const open = (answer: () => Reply<unknown> = () => ok(anItem()), item?: ItemView) => {
  const host = hostAnswers({ 'entity/save-item': answer })
  const told = { onSent: jest.fn(), onStale: jest.fn() }
  const { unmount } = render(<ItemFormScreen own={ownOf()} section={everyKind} item={item} {...told} />)
  return { ...host, ...told, unmount, sent: () => host.askedOf('entity/save-item').map(({ input }) => input) }
}
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label)
  fireEvent.change(field, { target: { value } })
  return act(async () => void fireEvent.blur(field))
}
const send = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: '提交，等待确认' })))
const fillIn = async () => {
  await type('品名', '甲品')
  await type('编号', 'AB-1234')
  fireEvent.click(screen.getByRole('radio', { name: '每次' }))
  await type('有效期至', '2099-12-31')
}

beforeEach(() => localStorage.clear())

describe('the form of an item', () => {
  it('asks what the section declares and nothing else', () => {
    open()
    for (const { title, required } of everyKind.fields)
      expect(screen.getByLabelText(required ? title : `${title}（可不填）`)).toBeInTheDocument()
    expect(screen.getByLabelText('有效期至')).toHaveAttribute('type', 'date')
    expect(screen.getAllByRole('radio')).toHaveLength(2)
  })

  it('sends nothing while a field is wrong, says so at the field and clears nothing', async () => {
    const { sent } = open()
    await type('品名', '甲品')
    await type('收费（元）（可不填）', '很便宜')
    expect(screen.getByLabelText('收费（元）（可不填）')).toBeInvalid()
    await send()
    expect(sent()).toEqual([])
    expect(screen.getByText(/还有 4 项要改：编号、收费（元）、单位、有效期至/)).toBeInTheDocument()
    expect(screen.getByLabelText('品名')).toHaveValue('甲品')
  })

  it('hands in what was filled in, under the section, and forgets the draft', async () => {
    const { sent, onSent, unmount } = open()
    await fillIn()
    await send()
    expect(sent()).toEqual([expect.objectContaining({ sectionId: 'made-up', fields: whole.fields, pictures: [] })])
    expect(onSent).toHaveBeenCalledTimes(1)
    unmount()
    open()
    expect(screen.getByLabelText('品名')).toHaveValue('')
  })

  it('takes 长期 instead of a day', async () => {
    const { sent } = open()
    await fillIn()
    fireEvent.click(screen.getByRole('checkbox', { name: /长期有效/ }))
    await send()
    expect(sent()[0]).toMatchObject({ fields: { until: '长期' } })
  })

  it('has everything again after the page was left', async () => {
    const { unmount } = open()
    await type('品名', '打了一半')
    unmount()
    open()
    expect(screen.getByLabelText('品名')).toHaveValue('打了一半')
  })

  it('corrects the very item that came back, with the reason above', async () => {
    const { sent } = open(undefined, anItem({ state: 'returned', reason: '编号与证书不符（虚构）', proposed: { ...whole, pictures: [] } }))
    expect(screen.getByText('编号与证书不符（虚构）')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '还没有修改' })).toHaveAttribute('aria-disabled', 'true')
    await type('编号', 'AB-5678')
    await send()
    expect(sent()[0]).toMatchObject({ id: 'i1', rev: 3, fields: { number: 'AB-5678', name: '甲品' } })
  })

  it('shows at its field what the host would not take, until it is changed', async () => {
    const { onStale } = open(() => refuse('invalid-input', { number: 'text-not-accepted' }))
    await fillIn()
    await send()
    expect(screen.getByLabelText('编号')).toBeInvalid()
    await type('编号', 'AB-9999')
    expect(screen.getByLabelText('编号')).toBeValid()
    expect(onStale).not.toHaveBeenCalled()
  })

  it('asks for what stands when somebody else has changed it, and keeps what was typed', async () => {
    const { onStale } = open(() => refuse('changed-meanwhile'), anItem({ proposed: { ...whole, pictures: [] } }))
    await type('品名', '乙品')
    await send()
    expect(onStale).toHaveBeenCalledTimes(1)
    expect(screen.getByLabelText('品名')).toHaveValue('乙品')
  })
})
