import { render, screen } from '@testing-library/react'
import { TextWarning } from './TextWarning'

describe('texts that no machine has settled', () => {
  it('are named to the reviewer, each with why', () => {
    render(<TextWarning marks={{ name: 'unchecked', address: 'unchecked', signerName: 'doubtful' }} />)
    const note = screen.getByRole('note')
    expect(note).toHaveTextContent('名称、地址：未经微信检测')
    expect(note).toHaveTextContent('签署人姓名：微信建议人工核看')
  })
  it('nothing is said where there are none', () => {
    const { container } = render(<TextWarning marks={{}} />)
    expect(container).toBeEmptyDOMElement()
  })
})
