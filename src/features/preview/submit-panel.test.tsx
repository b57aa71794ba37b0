import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ApplicationView, SignedView } from '../../../contract/application'
import { ok, type Reply, refuse } from '../../../contract/reply'
import { hostAnswers } from '../../../tests/support/host-answers'
import { SubmitPanel } from './SubmitPanel'

const commitment = { fields: { committerCode: '' }, signedAt: 0, templateName: '', templateVersion: 1 } as unknown as SignedView
const view = {
  id: 'a',
  rev: 7,
  state: 'draft',
  unitName: '市商务局',
  entity: { category: 'soleTrader', addressIsHome: true, shopPhoto: 'f' },
} as unknown as ApplicationView

const open = (answer: Reply<unknown>, askForMessages?: () => void) => {
  const host = hostAnswers({ 'entity/submit': () => answer })
  const told = { onMend: jest.fn(), onStale: jest.fn(), onSubmitted: jest.fn() }
  render(<SubmitPanel view={view} commitment={commitment} particulars={null} askForMessages={askForMessages} {...told} />)
  return { ...host, ...told }
}
const submit = async (times = 1) => {
  await act(async () => {
    for (let i = 0; i < times; i++) fireEvent.click(screen.getByRole('button', { name: '提交申请' }))
  })
}
const tick = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }))

describe('handing in', () => {
  it('asks for each consent by itself and gives on exactly what was ticked', async () => {
    const { asked } = open(ok({ rev: 8, unitName: '市商务局' }))
    for (const box of screen.getAllByRole('checkbox')) expect(box).not.toBeChecked()
    tick(/同意公开名称/)
    await submit()
    expect(asked).toEqual([
      {
        path: '/api/entity/submit',
        input: { id: 'a', rev: 7, consents: { publishName: true, publishAddress: false, publishPhoto: false } },
      },
    ])
  })
  it("opens WeChat's question with the tap, once, and waits for nothing of it", async () => {
    const askForMessages = jest.fn()
    const { asked } = open(refuse('busy'), askForMessages)
    await submit()
    expect([askForMessages.mock.calls.length, asked.length]).toEqual([0, 0])
    tick(/同意公开名称/)
    act(() => void fireEvent.click(screen.getByRole('button', { name: '提交申请' })))
    expect(askForMessages).toHaveBeenCalledTimes(1)
    await act(async () => undefined)
    await submit()
    expect([askForMessages.mock.calls.length, asked.length]).toEqual([1, 2])
    expect(screen.getByText(/不同意也照样提交/)).toBeInTheDocument()
  })
  it('says nothing of messages where there are none', () => {
    open(ok({}))
    expect(screen.queryByText(/消息/)).toBeNull()
  })
  it('without the needed consent sends nothing and says why', async () => {
    const { asked } = open(ok({}))
    await submit()
    expect(asked).toEqual([])
    expect(screen.getByRole('alert')).toHaveTextContent('还差一项同意')
  })
  it('by a double tap sends once', async () => {
    const { asked, onSubmitted } = open(ok({ rev: 8, unitName: '市商务局' }))
    tick(/同意公开名称/)
    await submit(2)
    expect([asked.length, onSubmitted.mock.calls.length]).toEqual([1, 1])
  })
  it('that is refused leads to what mends it', async () => {
    const { onMend } = open(refuse('incomplete', { shopPhoto: 'incomplete' }))
    tick(/同意公开名称/)
    await submit()
    fireEvent.click(screen.getByRole('button', { name: '去补齐：门头照片' }))
    expect(onMend).toHaveBeenCalledWith('photos')
    expect(screen.getByRole('checkbox', { name: /同意公开名称/ })).toBeChecked()
  })
  it.each([
    [{ name: 'text-not-accepted' }, '去修改：名称', 'details'],
    [{ signerName: 'text-not-accepted' }, '去修改：签署人姓名', 'sign'],
  ] as const)('with a text that WeChat would not pass names the field and leads to it', async (fields, label, where) => {
    const { onMend } = open(refuse('text-not-accepted', fields))
    tick(/同意公开名称/)
    await submit()
    expect(screen.getByRole('alert')).toHaveTextContent('内容安全检测')
    fireEvent.click(screen.getByRole('button', { name: label }))
    expect(onMend).toHaveBeenCalledWith(where)
  })
  it('that was overtaken asks for the newest state', async () => {
    const { onStale } = open(refuse('changed-meanwhile'))
    tick(/同意公开名称/)
    await submit()
    expect(onStale).toHaveBeenCalledTimes(1)
  })
})
