import type { RecordView } from '../../../contract/records'
import type { CollectionForm } from '../../../contract/vocabulary-collection'
import { forms } from '../../../domain/collection/forms'
import { recordCells } from '../../../domain/collection/shown'
import { lineOf } from '../../../tests/support/records'
import { changesIn, columnsOf, draftOf, problemsIn } from './correction'

const today = '2026-11-24'

/** A record as the desk reads it; `sealed` fields are not among what it says. */
const viewOf = (id: CollectionForm, sealed: readonly string[] = []): RecordView => {
  const cells = recordCells(forms[id], lineOf[id])
  const fields = forms[id].columns.map(({ field, title }, i) => ({ field, title, value: cells[i] ?? '' }))
  return { form: id, fields: fields.filter(({ field }) => !sealed.includes(field)) } as unknown as RecordView
}
const titles = (view: RecordView) => columnsOf(view).map(({ title }) => title)
const problems = (view: RecordView, typed: Readonly<Record<string, string>>) => problemsIn(view, { ...draftOf(view), ...typed }, today)

describe('the form of a correction', () => {
  it('asks for the columns of the record’s own form, closed lists as choices', () => {
    expect(titles(viewOf('honours'))).toEqual(forms.honours.columns.map(({ title }) => title))
    const choices = columnsOf(viewOf('commitments')).filter(one => one.choices)
    expect(choices.map(({ title }) => title)).toEqual(['承诺人类别', '承诺类型', '公开类型'])
    for (const { field, choices: listed } of choices) expect(listed).toContain(draftOf(viewOf('commitments'))[field])
  })

  it('leaves out what is sealed, and the category that only the sealed number could prove', () => {
    expect(titles(viewOf('commitments', ['committerCode']))).not.toEqual(expect.arrayContaining(['承诺人代码']))
    expect(titles(viewOf('commitments', ['committerCode']))).not.toEqual(expect.arrayContaining(['承诺人类别']))
    expect(titles(viewOf('commitments'))).toEqual(expect.arrayContaining(['承诺人代码', '承诺人类别']))
  })

  it('sends what was changed and nothing else, with what it said before', () => {
    const view = viewOf('honours')
    expect(changesIn(view, draftOf(view))).toEqual([])
    expect(changesIn(view, { ...draftOf(view), recogniser: ' 市商务局 ', basis: '纳税信用等级评价方案 ' })).toEqual([
      { field: 'recogniser', title: '认定部门', before: '税务局', after: '市商务局' },
    ])
  })
})

describe('what is to be mended', () => {
  it.each([
    ['a day that is none', { validUntil: '2028-02-30' }, 'validUntil', /日期/],
    ['an empty name', { name: '' }, 'name', /必须填写/],
    ['a code of too few places', { uscc: '9123' }, 'uscc', /18/],
    ['a private telephone number', { basis: '联系 13000000019' }, 'basis', /./],
  ])('%s is said at its field before anything is sent', (_what, typed, field, sentence) => {
    const said = problems(viewOf('honours'), typed)
    expect(Object.keys(said)).toEqual([field])
    expect(said[field]).toMatch(sentence)
  })

  it('is nothing where the words are good, or where only an unchanged field is odd', () => {
    expect(problems(viewOf('honours'), { recogniser: '市商务局', validUntil: '2028年1月1日' })).toEqual({})
    expect(problems(viewOf('commitments', ['committerCode']), { matter: '换了事由' })).toEqual({})
  })

  it('is said of words that an import would set aside as the example row', () => {
    const said = problems(viewOf('honours'), { name: '例：鹤岗市 XX 医院', uscc: '1123040xxxx5456321' })
    expect(Object.keys(said).sort()).toEqual(['name', 'uscc'])
  })
})
