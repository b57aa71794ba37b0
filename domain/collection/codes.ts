import type { CommitterCategory } from '../../contract/vocabulary'
import type { CellReason, WorkbookForm } from '../../contract/vocabulary-collection'
import { isIdentityNumber, normalizeIdentity } from '../identity-number'
import { type ParsedUscc, parseUscc } from '../uscc'
import type { ReadCell } from './cells'

export interface CodeReading {
  /** empty when it is none; an identity number only where the committer is a person */
  readonly value: string
  readonly reasons: readonly CellReason[]
  /** what the code says of the committer, when that is not what the row says */
  readonly category?: CommitterCategory
}

const remark = /\(\s*(?:统一社会信用代码)?\s*1[58]\s*位\s*\)$/
const label = /^(?:统一社会信用代码|信用代码|代码)\s*[:：]?/
const quotes = /^['’‘"“`]+|['’"”`]+$/g
const asNumber = /^\d(?:\.\d+)?E\+?\d+$/i
/** Excel keeps fifteen places of a number: a longer code has lost its end. */
const exact = 1e15
const none = (reason: CellReason): CodeReading => ({ value: '', reasons: [reason] })

const common = /^[0-9A-Z]{18}$/
const plain = (text: string) => (common.test(text) ? text : bared(text))
const bared = (text: string) => text.normalize('NFKC').trim().replace(quotes, '').trim().replace(remark, '').replace(label, '').trim()

const refusals: Readonly<Record<string, CellReason>> = {
  'uscc-length': 'code-length',
  'uscc-alphabet': 'code-alphabet',
  'uscc-registrar': 'code-registrar',
}

const doubts = ({ inDoubt, innerMismatch }: ParsedUscc): CellReason[] => (inDoubt ? ['code-check'] : innerMismatch ? ['code-inner'] : [])

const byCode = (uscc: string): CommitterCategory => (uscc.startsWith('92') ? 'soleTrader' : 'organisation')

/** what a row of these is about needs a code of the programme, or has one */
const needEighteen: readonly WorkbookForm[] = ['commitments', 'targets', 'vehicles']

const ofEntity = (typed: string, form: WorkbookForm, category: CommitterCategory | undefined): CodeReading => {
  const identity = normalizeIdentity(typed)
  const read = parseUscc(typed, true)
  // an identity number let through as a code in doubt would be stored in the clear and shown
  if (isIdentityNumber(identity) && (!read.ok || read.value.inDoubt)) return none('code-is-identity')
  if (/^\d{15}$/.test(identity))
    return needEighteen.includes(form) ? none('code-needs-eighteen') : { value: identity, reasons: ['code-old-registration'] }
  if (!read.ok) return none(refusals[read.reason] ?? 'code-length')
  const { uscc } = read.value
  const said = category === undefined || category === byCode(uscc) ? {} : { category: byCode(uscc) }
  return { value: uscc, reasons: doubts(read.value), ...said }
}

/**
 * 统一社会信用代码 or 承诺人代码. A code that fails only its check digit is in doubt; wrong length or letters are refused. A natural person's code
 * is an identity number and has to be a true one, because a wrong one would be somebody else's.
 */
export const readCode = (cell: ReadCell, form: WorkbookForm, category?: CommitterCategory): CodeReading => {
  const typed = plain(cell.text.slice(0, 200))
  if ((cell.number !== undefined && Math.abs(cell.number) >= exact) || asNumber.test(typed)) return none('code-as-number')
  if (category !== 'person') return ofEntity(typed, form, category)
  const number = normalizeIdentity(typed)
  if (isIdentityNumber(number)) return { value: number, reasons: [] }
  const read = parseUscc(typed)
  return read.ok ? { value: read.value.uscc, reasons: doubts(read.value), category: byCode(read.value.uscc) } : none('identity-invalid')
}
