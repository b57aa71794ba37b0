import { act, render, screen } from '@testing-library/react'
import type { ScanAnswer } from '../../../contract/credit-page'
import { ok, type Reply } from '../../../contract/reply'
import type { VehiclePage } from '../../../contract/vehicle-page'
import { citizenWords } from '../../../domain/citizen-words'
import type { Language } from '../../../domain/citizen-words/language'
import { formatSymbols, tokenFromBytes } from '../../../domain/symbols'
import { CreditScreen } from './CreditScreen'
import { keptLines } from './kept-pages'

const symbols = formatSymbols(tokenFromBytes(new Uint8Array(16).fill(7)), new Uint8Array(32), '230400')
const noon = Date.UTC(2026, 10, 24, 4)
const end = Date.parse('2027-07-22T16:00:00Z')

const aVehiclePage: VehiclePage = {
  status: 'in-force',
  rev: 1,
  validUntil: end,
  changesAt: end,
  plate: '黑HT1234',
  kind: 'taxi',
  permit: '230400000001',
  permitUntil: end,
  company: '鹤城出租汽车（虚构）',
  sectorName: '出租汽车公司',
  unitName: '市交通局',
  companyStatus: 'in-force',
  companyUntil: end,
  demo: true,
}

const asked = jest.fn<Promise<Reply<ScanAnswer>>, []>()
beforeEach(() => {
  jest.useFakeTimers({ now: noon })
  localStorage.clear()
  asked.mockReset()
  Object.assign(globalThis, { fetch: async () => ({ headers: new Headers(), json: asked }) })
})
afterEach(() => jest.useRealTimers())

const answer = (differs: Partial<VehiclePage> = {}): Reply<ScanAnswer> => ok({ kind: 'vehicle', page: { ...aVehiclePage, ...differs } })
const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const open = async (language: Language = 'zh') => {
  render(<CreditScreen symbols={symbols} words={citizenWords(language)} />)
  await passes(0)
}
const band = () => document.querySelector('.band')?.className.replace('band ', '')
const word = () => screen.getByRole('heading', { level: 1 }).textContent

describe('the page of a vehicle', () => {
  it('shows plate, kind, company and permit, and is remembered by its plate', async () => {
    asked.mockResolvedValue(answer())
    await open()
    expect([band(), word()]).toEqual(['band-in-force', '车辆诚信码有效'])
    for (const text of ['黑H·T1234', '出租汽车', '鹤城出租汽车（虚构）', '230400000001', '2027年7月22日', '主管：市交通局'])
      expect(screen.getByText(text)).toBeInTheDocument()
    expect(keptLines().map(({ name }) => name)).toEqual(['黑H·T1234'])
  })

  it.each([
    [{ status: 'suspended', because: 'company', companyStatus: 'suspended' }, 'band-caution', '所属企业：诚信码已暂停'],
    [{ status: 'revoked', because: 'company', companyStatus: 'revoked' }, 'band-stop', '所属企业：诚信码已撤销'],
    [{ status: 'expired', because: 'permit' }, 'band-unknown', '营运许可已过期'],
    [{ status: 'suspended', because: 'vehicle', statusReason: '证件待核' }, 'band-caution', '车辆诚信码已暂停'],
    [{ status: 'ended', because: 'vehicle' }, 'band-unknown', '车辆已撤下，此码停用'],
  ] as const)('names what does not stand, and is never green: %#', async (differs, colour, says) => {
    asked.mockResolvedValue(answer(differs))
    await open()
    expect([band(), word()]).toEqual([colour, says])
    if ('statusReason' in differs) expect(screen.getByText('原因：证件待核')).toBeInTheDocument()
  })

  it('turns within five seconds when its company is suspended', async () => {
    asked.mockResolvedValueOnce(answer())
    asked.mockResolvedValue(answer({ rev: 2, status: 'suspended', because: 'company', companyStatus: 'suspended' }))
    await open()
    expect(band()).toBe('band-in-force')
    await passes(4900)
    expect([band(), word()]).toEqual(['band-caution', '所属企业：诚信码已暂停'])
  })

  it('is no longer green at the moment its permit ends, even when the host cannot be asked', async () => {
    asked.mockResolvedValueOnce(answer({ validUntil: noon + 2500 }))
    await open()
    asked.mockReturnValue(new Promise(() => undefined))
    await passes(2500)
    expect([band(), word()]).toEqual(['band-unknown', '诚信码已过期'])
    expect(screen.queryByText(/当前都有效/)).toBeNull()
  })

  it.each([
    ['en', 'Vehicle code in force', 'Taxi'],
    ['ru', 'Код автомобиля действует', 'Такси'],
  ] as const)('in %s only what is registered stays in Chinese', async (language, says, kind) => {
    asked.mockResolvedValue(answer())
    await open(language)
    expect(word()).toBe(says)
    expect(screen.getByText(kind)).toBeInTheDocument()
    expect(screen.queryByText('所属企业')).toBeNull()
  })
})
