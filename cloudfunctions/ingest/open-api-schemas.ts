import { ingestRows } from '../../contract/ingest'
import { cellReasons, rowVerdicts } from '../../contract/vocabulary-collection'
import { leftReasons } from '../../contract/vocabulary-imports'
import { type IngestRefusal, type IngestScope, ingestRefusals } from '../../contract/vocabulary-ingest'
import { type Column, type FieldId, forms } from '../../domain/collection/forms'
import { layouts } from '../../domain/collection/layouts'
import { formsOf, takesCodesFor } from '../../domain/ingest/forms-of'

const text = { type: 'string' }
const closed = (properties: Readonly<Record<string, object>>, required: readonly string[], more: object = {}) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
  ...more,
})

const fieldOf = ({ title, filled, max, choices }: Column) => ({
  type: ['string', 'number', 'null'],
  title,
  description: `${filled ? '必填' : '选填'}，最多 ${max} 字${choices ? `；${choices.join('、')}` : ''}`,
})

/** A row of one form: exactly its columns, by their names in code. */
const rowOf = (form: keyof typeof layouts) =>
  closed(
    {
      form: { const: form, title: layouts[form].title },
      fields: closed(Object.fromEntries(layouts[form].columns.map(column => [column.field, fieldOf(column)])), []),
    },
    ['form', 'fields'],
    { title: layouts[form].title },
  )

const codesFor = closed(
  { sectorId: { type: 'string', maxLength: 40 }, districtCode: { type: 'string', maxLength: 6 } },
  ['sectorId', 'districtCode'],
  {
    description: `${forms.commitments.title}有可收录的行、且本单位负责行业领域时必填：据此为主体申请赋码。`,
  },
)

export const batchOf = (scope: IngestScope) =>
  closed(
    {
      rows: { type: 'array', minItems: 1, maxItems: ingestRows, items: { oneOf: formsOf(scope).map(rowOf) } },
      ...(takesCodesFor(scope) ? { codesFor } : {}),
    },
    ['rows'],
  )

const everyField = [...new Set(Object.values(layouts).flatMap(({ columns }) => columns.map(({ field }): FieldId => field)))]

const finding = closed(
  {
    field: { enum: [...everyField, null] },
    reason: { enum: Object.keys(cellReasons) },
    severity: { enum: [...new Set(Object.values(cellReasons))] },
    sentence: text,
  },
  ['field', 'reason', 'severity', 'sentence'],
)

const rowAnswer = closed(
  {
    row: { type: 'integer', minimum: 1, description: '在本批中的位置，从 1 起' },
    result: {
      enum: Object.keys(rowVerdicts),
      description: Object.entries(rowVerdicts)
        .map(pair => pair.join(' '))
        .join('；'),
    },
    findings: { type: 'array', items: finding },
    left: closed({ reason: { enum: Object.keys(leftReasons) }, sentence: text }, ['reason', 'sentence'], {
      description: '本行没有问题、但没有收录的原因',
    }),
  },
  ['row', 'result', 'findings'],
)

const importId = { type: 'string', pattern: '^[0-9A-Z]{26}(-d)?$' }

export const batchAnswer = closed(
  {
    ok: { const: true },
    batchId: importId,
    imports: closed({ sure: importId, doubtful: importId }, [], { description: '工作台“归集”中的导入：已收录的一个，等待决定的一个' }),
    counts: { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } },
    rows: { type: 'array', minItems: 1, maxItems: ingestRows, items: rowAnswer },
  },
  ['ok', 'batchId', 'imports', 'counts', 'rows'],
)

const ofCodes: readonly IngestRefusal[] = ['unknown-sector', 'unknown-district']

/** The refusals of one status that a scope's path may answer. */
export const refusalsOf = (scope: IngestScope, status: number) =>
  (Object.entries(ingestRefusals) as [IngestRefusal, (typeof ingestRefusals)[IngestRefusal]][]).filter(
    ([reason, [one]]) => one === status && (takesCodesFor(scope) || !ofCodes.includes(reason)),
  )

export const refusalOf = (scope: IngestScope, status: number) => {
  const reasons = refusalsOf(scope, status)
  const more: Readonly<Record<string, object>> =
    status === 400 ? { fields: { type: 'object', additionalProperties: text } } : status === 500 ? { requestId: text } : {}
  return closed(
    {
      ok: { const: false },
      reason: { enum: reasons.map(([reason]) => reason) },
      sentence: { enum: reasons.map(([, [, sentence]]) => sentence) },
      ...more,
    },
    status === 500 ? ['ok', 'reason', 'sentence', 'requestId'] : ['ok', 'reason', 'sentence'],
  )
}
