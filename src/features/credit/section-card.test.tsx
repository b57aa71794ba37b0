import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { PublicItem, PublicSection } from '../../../contract/credit-page'
import { citizenWords } from '../../../domain/citizen-words'
import { SectionCard } from './SectionCard'

const words = citizenWords('zh')
const now = Date.UTC(2026, 10, 24, 4)
const item = (i: number, differs: Partial<PublicItem> = {}): PublicItem => ({
  id: `i${i}`,
  lines: [
    { label: '课程', value: `课程${i}` },
    { label: '收费（元）', value: '120' },
    { label: '计费单位', value: '每课时' },
  ],
  pictures: [],
  ...differs,
})
const Shown = ({ section }: { readonly section: Partial<PublicSection> }) => {
  const [whole, setWhole] = useState(false)
  const given = { id: 'fees', title: '收费标准', items: [], ...section }
  return <SectionCard section={given} now={now} words={words} whole={whole} onWhole={() => setWhole(true)} />
}
const show = (section: Partial<PublicSection>) => render(<Shown section={section} />)

describe('a section of the sector’s own', () => {
  it('is called as the city pack calls it, with its fields, and says who stated and who confirmed it', () => {
    show({ items: [item(1)] })
    expect(screen.getByText('收费标准')).toBeInTheDocument()
    expect(screen.getByText('企业自报 · 部门确认')).toBeInTheDocument()
    expect(screen.getByText('课程1')).toBeInTheDocument()
    expect(screen.getByText('收费（元）：120 · 计费单位：每课时')).toBeInTheDocument()
  })

  it('says so of what has expired, and of nothing else', () => {
    show({ items: [item(1, { validUntil: now }), item(2, { validUntil: now + 1 })] })
    expect(screen.getAllByText('已过期')).toHaveLength(1)
    expect(document.querySelector('.credit-record-over')).toHaveTextContent('课程1')
  })

  it('lists five, and the others when asked for, so that a phone can hold the page', () => {
    show({ items: Array.from({ length: 9 }, (_, i) => item(i)), rest: 3 })
    expect(document.querySelectorAll('.credit-record')).toHaveLength(5)
    expect(screen.getByText('12')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '列出全部 9 条' }))
    expect(document.querySelectorAll('.credit-record')).toHaveLength(9)
    expect(screen.getByText('另有 3 条未列出。')).toBeInTheDocument()
  })

  it('fetches the first picture alone, and says how many there are', () => {
    show({ items: [item(1, { pictures: ['/files/a', '/files/b'] })] })
    expect(document.querySelectorAll('img')).toHaveLength(1)
    expect(screen.getByRole('button', { name: '放大照片：课程1' })).toHaveTextContent('2 张')
  })
})
