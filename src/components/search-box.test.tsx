import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { SearchBox } from './search-box'

const Column = () => {
  const [filter, setFilter] = useState({ state: '有效', search: '' })
  return (
    <>
      <SearchBox id="codes" value={filter.search} onChange={search => setFilter({ ...filter, search })} />
      <button type="button" onClick={() => setFilter({ ...filter, state: '已暂停' })}>
        已暂停
      </button>
      <output>
        {filter.state} {filter.search}
      </output>
    </>
  )
}

it('a search that was still being typed does not undo what was chosen meanwhile', () => {
  jest.useFakeTimers()
  render(<Column />)
  fireEvent.change(screen.getByLabelText(/搜索/), { target: { value: '松鹤' } })
  fireEvent.click(screen.getByText('已暂停'))
  act(() => void jest.advanceTimersByTime(1000))
  expect(screen.getByRole('status')).toHaveTextContent('已暂停 松鹤')
  jest.useRealTimers()
})
