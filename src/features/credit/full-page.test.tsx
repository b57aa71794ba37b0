import { act, fireEvent, render, screen } from '@testing-library/react'
import type { PublicRecord, PublicSection } from '../../../contract/credit-page'
import { citizenWords } from '../../../domain/citizen-words'
import { mostLines } from '../../../domain/records/page-lines'
import { CreditView } from './CreditView'
import { aPage } from './page-fixture'

const now = Date.UTC(2026, 10, 24, 4)
const many = <T,>(make: (i: number) => T): T[] => Array.from({ length: mostLines }, (_, i) => make(i))
const records = (kind: string, pictures?: readonly string[]): PublicRecord[] =>
  many(i => ({
    id: `${kind}${i}`,
    title: `事项${i}`,
    detail: '内容',
    provider: '单位',
    validUntil: now,
    disputed: true,
    ...(pictures ? { pictures } : {}),
  }))
const sections: PublicSection[] = ['甲', '乙', '丙'].map(title => ({
  id: title,
  title: `${title}栏`,
  items: many(i => ({
    id: `${title}${i}`,
    lines: [1, 2, 3, 4].map(n => ({ label: `字段${n}`, value: `${title}${i}-${n}` })),
    pictures: ['/files/a', '/files/b'],
    validUntil: now,
  })),
  rest: 3,
}))

/** elements and texts: each is a node of a mini-program's page */
const nodes = (root: Node): number => [...root.childNodes].reduce((sum, child) => sum + 1 + nodes(child), 0)

beforeEach(() => jest.useFakeTimers({ now }))
afterEach(() => jest.useRealTimers())

test('a page that is full to its limits stays below a mini-program’s thousand nodes, with a section unfolded too', async () => {
  const page = aPage({ honours: records('h'), voluntary: records('v', ['/files/c']), others: records('o'), sections })
  const known = { page, at: now }
  const { container } = render(<CreditView symbols="s" known={known} contact="answering" words={citizenWords('zh')} />)
  await act(async () => undefined)
  expect(nodes(container)).toBeGreaterThan(300)
  expect(nodes(container)).toBeLessThan(1000)
  fireEvent.click(screen.getAllByRole('button', { name: '列出全部 20 条' })[0] as HTMLElement)
  expect(screen.getByText('甲19-1')).toBeInTheDocument()
  expect(nodes(container)).toBeLessThan(1000)
})
