import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ApplicationView, TemplateView } from '../../../contract/application'
import { ok, type Reply, refuse } from '../../../contract/reply'
import { hostAnswers } from '../../../tests/support/host-answers'
import { boxes } from '../../../tests/support/taro'
import { CommitmentFlow } from './CommitmentFlow'
import { readSignKept } from './sign-kept'

const view = { id: 'a', rev: 2, entity: { name: '老街豆浆铺（虚构）', category: 'soleTrader', uscc: '' } } as unknown as ApplicationView
const template = (version: number): TemplateView => ({
  id: 'catering',
  version,
  name: '餐饮服务诚信承诺书',
  field: '市场主体承诺书',
  matter: '主动型',
  type: 'active',
  paragraphs: ['一'],
  breach: '无',
})

beforeAll(() => {
  class Pointer extends MouseEvent {
    readonly pointerId: number
    constructor(type: string, init: PointerEventInit = {}) {
      super(type, init)
      this.pointerId = init.pointerId ?? 0
    }
  }
  Object.defineProperty(window, 'PointerEvent', { value: Pointer, configurable: true })
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  for (const side of ['clientWidth', 'clientHeight'] as const)
    Object.defineProperty(HTMLCanvasElement.prototype, side, { value: 300, configurable: true })
})
beforeEach(() => {
  localStorage.clear()
  jest.useFakeTimers()
  boxes.splice(0, boxes.length, { height: 300 }, { height: 900 })
})
afterEach(() => jest.useRealTimers())

const settle = () => act(async () => void (await jest.advanceTimersByTimeAsync(400)))
const readOn = async () => {
  boxes.splice(0, boxes.length, { height: 300 }, { height: 200 })
  await settle()
}
const write = (points: number) => {
  const pad = screen.getByRole('img', { name: /手写签名区/ })
  fireEvent.pointerDown(pad, { pointerId: 1, clientX: 20, clientY: 100 })
  for (let i = 1; i < points; i++) fireEvent.pointerMove(pad, { pointerId: 1, clientX: 20 + i * 8, clientY: 100 + (i % 2) * 20 })
  fireEvent.pointerUp(pad, { pointerId: 1 })
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

const open = async (answer: () => Reply<unknown>) => {
  const host = hostAnswers({ 'entity/sign-commitment': answer })
  const told = { onStale: jest.fn(), onSigned: jest.fn() }
  const { rerender } = render(<CommitmentFlow view={view} template={template(3)} {...told} />)
  return { ...host, ...told, show: (version: number) => rerender(<CommitmentFlow view={view} template={template(version)} {...told} />) }
}
const toSigning = async () => {
  await readOn()
  await press('我已读完，去签署')
}
const fillIn = () => {
  fireEvent.click(screen.getByRole('radio', { name: /可向社会公开/ }))
  fireEvent.change(screen.getByLabelText('签署人姓名'), { target: { value: '乙店主（虚构）' } })
}

describe('signing', () => {
  it('two changes before the screen is drawn anew are both kept', async () => {
    await open(() => ok({}))
    await toSigning()
    act(fillIn)
    expect(screen.getByRole('radio', { name: /可向社会公开/ })).toHaveAttribute('aria-checked', 'true')
    expect(screen.getByLabelText('签署人姓名')).toHaveValue('乙店主（虚构）')
    expect(readSignKept('a')).toMatchObject({ disclosure: 'public', signerName: '乙店主（虚构）' })
  })

  it('opens only when the text was read to its end', async () => {
    await open(() => ok({}))
    await settle()
    expect(screen.getByRole('button', { name: '请先把承诺书读到末尾' })).toHaveAttribute('aria-disabled', 'true')
    fireEvent.click(screen.getByRole('button', { name: '请先把承诺书读到末尾' }))
    expect(screen.queryByLabelText('签署人姓名')).toBeNull()
  })
  it('sends no empty and no one-dot signature, and says why', async () => {
    const { asked } = await open(() => ok({}))
    await toSigning()
    fillIn()
    await press('签署并预览')
    expect(screen.getAllByRole('alert')[0]).toHaveTextContent('还没有签名')
    write(1)
    await press('签署并预览')
    expect(screen.getAllByRole('alert')[0]).toHaveTextContent('只写了一点')
    expect(asked).toEqual([])
  })
  it('sends what was read, chosen and written, once', async () => {
    const { asked, onSigned } = await open(() => ok({}))
    await toSigning()
    fillIn()
    write(20)
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '签署并预览' }))
      fireEvent.click(screen.getByRole('button', { name: '签署并预览' }))
    })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.input).toMatchObject({ templateVersion: 3, readToEnd: true, disclosure: 'public', signerName: '乙店主（虚构）' })
    expect(onSigned).toHaveBeenCalledTimes(1)
  })
  it('of a template that changed is read anew, with the typed name kept and the signature gone', async () => {
    const { onStale, show } = await open(() => refuse('template-changed'))
    await toSigning()
    fillIn()
    write(20)
    await press('签署并预览')
    expect(onStale).toHaveBeenCalledTimes(1)
    boxes.splice(0, boxes.length, { height: 300 }, { height: 900 })
    show(4)
    await settle()
    expect(screen.getByRole('button', { name: '请先把承诺书读到末尾' })).toBeInTheDocument()
    // a version that fits the screen is read as soon as it is laid out
    boxes.splice(0, boxes.length, { height: 300 }, { height: 200 })
    show(5)
    await settle()
    await press('我已读完，去签署')
    expect(screen.getByLabelText('签署人姓名')).toHaveValue('乙店主（虚构）')
    expect(screen.getByRole('img', { name: '手写签名区，已写 0 笔' })).toBeInTheDocument()
  })
})
