import { fireEvent, render } from '@testing-library/react'
import { unitById } from '../../../city'
import { FilterBar } from './FilterBar'
import { type QueueFilter, startFilter } from './queue-filter'

const start = startFilter('submitted')
const open = (unitIds: readonly string[], filter: QueueFilter = start) => {
  const onChange = jest.fn<void, [QueueFilter]>()
  const { container } = render(<FilterBar filter={filter} onChange={onChange} unitIds={unitIds} />)
  const choice = container.querySelector('#by-unit')
  const shown = (id: string) => container.querySelector(`#${id}`) !== null
  const names = (id: string) => [...container.querySelectorAll(`#${id} option`)].map(option => option.textContent)
  return { onChange, choice, shown, names }
}

describe('an officer of several units', () => {
  it('chooses whose queue is shown; one of a single unit has nothing to choose', () => {
    expect(open(['commerce']).choice).toBeNull()
    expect(open(['commerce', 'housing']).names('by-unit')).toHaveLength(2)
  })

  it('is given the queue of the unit that was chosen, and the first again when the choice is undone', () => {
    const { choice, onChange } = open(['commerce', 'housing'], { ...start, sectorId: 'lodging' })
    if (choice) fireEvent.change(choice, { target: { value: 'housing' } })
    expect(onChange.mock.calls[0]?.[0]).toMatchObject({ unitId: 'housing', sectorId: undefined })
    const chosen = open(['commerce', 'housing'], { ...start, unitId: 'housing' })
    if (chosen.choice) fireEvent.change(chosen.choice, { target: { value: '' } })
    expect(chosen.onChange.mock.calls[0]?.[0].unitId).toBeUndefined()
  })

  it('narrows each queue by the sectors of the unit that decides it', () => {
    const [housing, commerce] = [open(['commerce', 'housing'], { ...start, unitId: 'housing' }), open(['commerce', 'housing'])]
    expect(housing.names('by-sector').slice(1)).toEqual(['房地产经纪等中介服务'])
    expect(commerce.names('by-sector')).not.toContain('房地产经纪等中介服务')
  })

  it('who also belongs to a district narrows by sector where the unit decides, and not where the district looks on', () => {
    const units = ['commerce', 'gongnong']
    expect(open(units).shown('by-sector')).toBe(true)
    expect(open(units, { ...start, unitId: 'gongnong' }).shown('by-sector')).toBe(false)
  })

  it('sees no unit of others', () => {
    const { names, choice } = open(['commerce', 'housing', 'commerce'])
    expect(names('by-unit')).toEqual([unitById('commerce')?.shortName, unitById('housing')?.shortName])
    expect(choice?.getAttribute('aria-label')).toBe('责任单位')
  })
})
