import { render, screen } from '@testing-library/react'
import type { CreditPage } from '../../../contract/credit-page'
import { ok } from '../../../contract/reply'
import { citizenWords } from '../../../domain/citizen-words'
import type { Language } from '../../../domain/citizen-words/language'
import { formatSymbols, tokenFromBytes } from '../../../domain/symbols'
import { CreditScreen } from './CreditScreen'
import { aPage } from './page-fixture'

const symbols = formatSymbols(tokenFromBytes(new Uint8Array(16).fill(5)), new Uint8Array(32), '230400')
const heading = () => screen.findByRole('heading', { level: 1 })

beforeEach(() => localStorage.clear())

const open = async (differs: Partial<CreditPage>, language: Language = 'zh') => {
  const reply = ok({ kind: 'page', page: aPage(differs) })
  Object.assign(globalThis, { fetch: async () => ({ headers: new Headers(), json: async () => reply }) })
  render(<CreditScreen symbols={symbols} words={citizenWords(language)} />)
  await heading()
}

describe('disclosure', () => {
  it('of a commitment that is not open to the public only its existence and its proof are shown', async () => {
    const { commitment } = aPage({})
    await open(commitment ? { commitment: { ...commitment, disclosure: 'closed', content: [], breach: '' } } : {})
    for (const text of ['不可公开', '承诺内容未向社会公开。', '已签署', '核验存证']) expect(screen.getByText(text)).toBeInTheDocument()
  })

  it('of a commitment that a department collected it is said that nothing was signed, and no proof is offered', async () => {
    const madeAt = Date.parse('2026-07-22T00:00:00+08:00')
    const collected = {
      id: 'r1',
      origin: 'collected',
      disclosure: 'public',
      content: ['诚信经营。'],
      breach: '',
      madeAt,
      disputed: false,
    } as const
    await open({ commitment: collected })
    for (const text of ['部门归集', '2026年7月22日', '由责任部门归集，主体尚未在本平台签署。', '诚信经营。'])
      expect(screen.getByText(text)).toBeInTheDocument()
    for (const text of ['已签署', '核验存证', /存证 /]) expect(screen.queryByText(text)).toBeNull()
  })

  it.each([
    ['en', 'Code in force'],
    ['ru', 'Код действителен'],
  ] as const)('in %s only what is registered stays in Chinese', async (language, says) => {
    await open({}, language)
    expect(await heading()).toHaveTextContent(says)
    expect(screen.getByText('松鹤餐饮（虚构）')).toBeInTheDocument()
    expect(screen.queryByText('主动承诺')).toBeNull()
  })
})
