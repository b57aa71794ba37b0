import { render, screen } from '@testing-library/react'
import type { ReviewView } from '../../../contract/review'
import { innerCheckDigit, usccCheckDigit } from '../../../domain/uscc'
import { EntityFacts } from './EntityFacts'

const doubt = '第 9–17 位与组织机构代码校验不符，请核对执照'
/** Right as a whole, with this digit in the seventeenth place. */
const code = (digit: string) => {
  const first17 = `91230403MA1B0001${digit}`
  return first17 + usccCheckDigit(first17)
}
const right = innerCheckDigit('MA1B0001')
const other = right === '5' ? '6' : '5'

const open = (uscc: string, usccInDoubt = false) => {
  const entity = { uscc, category: 'organisation', sectorId: 'lodging', districtCode: '230403', address: '某路1号' }
  render(<EntityFacts view={{ entity, usccInDoubt, agentMasked: '甲**', unitName: '市商务局' } as unknown as ReviewView} />)
}

describe('the code of an entity under review', () => {
  it('is followed by a word of doubt when its places 9–17 fail their own check, and nothing is forbidden by it', () => {
    open(code(other))
    expect(screen.getByText(doubt)).toBeInTheDocument()
    expect(screen.queryByText('代码存疑：校验位不符')).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('bears no doubt when it is right', () => {
    open(code(right))
    expect(screen.getByText(/^9123 0403 MA1B/)).toBeInTheDocument()
    expect(screen.queryByText(doubt)).toBeNull()
  })

  it('that fails its own check is looked at inside as well', () => {
    const whole = code(other)
    open(whole.slice(0, 17) + (whole[17] === '1' ? '2' : '1'), true)
    expect(screen.getByText('代码存疑：校验位不符')).toBeInTheDocument()
    expect(screen.getByText(doubt)).toBeInTheDocument()
  })
})
