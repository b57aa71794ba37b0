import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { TextField } from './text-field'
import { UsccField } from './uscc-field'

const Form = ({ clean = (text: string) => text }: { readonly clean?: (text: string) => string }) => {
  const [name, setName] = useState('')
  return (
    <>
      <TextField label="名称" value={name} onChange={text => setName(clean(text))} />
      <button type="button" onClick={() => setName('草稿里的名称')}>
        载入草稿
      </button>
    </>
  )
}

const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } })

describe('a text field', () => {
  it('is the same element after each letter, so that the cursor stays', () => {
    render(<Form />)
    const field = screen.getByLabelText('名称')
    type(field, '松')
    type(field, '松鹤')
    expect(screen.getByLabelText('名称')).toBe(field)
    expect(field).toHaveValue('松鹤')
  })
  it('shows a draft that arrives later', () => {
    render(<Form />)
    type(screen.getByLabelText('名称'), '松')
    fireEvent.click(screen.getByText('载入草稿'))
    expect(screen.getByLabelText('名称')).toHaveValue('草稿里的名称')
  })
  it('takes nothing from an input method before the word is chosen', () => {
    const onChange = jest.fn()
    render(<TextField label="名称" value="" onChange={onChange} />)
    const field = screen.getByLabelText('名称')
    fireEvent.compositionStart(field)
    type(field, 'song')
    expect(onChange).not.toHaveBeenCalled()
    type(field, '松')
    fireEvent.compositionEnd(field)
    expect(onChange).toHaveBeenCalledWith('松')
  })
  it('is marked and described by what is wrong with it', () => {
    render(<TextField label="名称" value="" onChange={jest.fn()} error="请填写名称" hint="与执照一致" />)
    const field = screen.getByLabelText('名称')
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription('请填写名称')
    expect(screen.queryByText('与执照一致')).toBeNull()
  })
})

const CodeForm = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const [code, setCode] = useState('')
  const take = (text: string) => {
    setCode(text)
    onCode(text)
  }
  return <UsccField value={code} onChange={take} />
}

describe('a field for a unified social credit code', () => {
  it('hands on the plain code of a spaced, full-width or lower-case one and leaves the typed text alone', () => {
    const onCode = jest.fn()
    render(<CodeForm onCode={onCode} />)
    const field = screen.getByLabelText('统一社会信用代码')
    type(field, '９１３５ ０１００ m000 100y43')
    expect(onCode).toHaveBeenLastCalledWith('91350100M000100Y43')
    expect(field).toHaveValue('９１３５ ０１００ m000 100y43')
    expect(screen.getByLabelText('统一社会信用代码')).toBe(field)
  })
  it('reads the code back in groups with its length', () => {
    render(<CodeForm onCode={jest.fn()} />)
    type(screen.getByLabelText('统一社会信用代码'), '91350100M000100Y43')
    expect(screen.getByText('9135 0100 M000 100Y43（18 / 18 位）')).toBeInTheDocument()
  })
})
