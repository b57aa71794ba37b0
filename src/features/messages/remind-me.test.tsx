import { act, fireEvent, render, screen } from '@testing-library/react'
import { RemindMe } from './RemindMe'
import { outcome } from './remind-words'

const tap = async () => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '到期前在微信里提醒我' }))
  })
}

const never = async () => 'failed' as const

describe('asking to be reminded', () => {
  it.each(['yes', 'no', 'off', 'failed'] as const)('answered with “%s” says what that means', async given => {
    const ask = jest.fn(async () => given)
    render(<RemindMe asked={{ templateIds: ['E'], once: true }} askForMessages={ask} />)
    expect(ask).not.toHaveBeenCalled()
    await tap()
    expect(ask).toHaveBeenCalledWith(['E'])
    expect(screen.getByText(outcome[given])).toBeInTheDocument()
    // one yes is one message: it may be asked for again
    expect(screen.getByRole('button', { name: '到期前在微信里提醒我' })).toBeEnabled()
  })

  it('promises one reminder for one yes, and more only where a yes lasts', () => {
    const { rerender } = render(<RemindMe asked={{ templateIds: ['E'], once: true }} askForMessages={never} />)
    expect(screen.getByText(/一次到期提醒/)).toBeInTheDocument()
    rerender(<RemindMe asked={{ templateIds: ['E'], once: false }} askForMessages={never} />)
    expect(screen.queryByText(/一次/)).toBeNull()
  })
})
