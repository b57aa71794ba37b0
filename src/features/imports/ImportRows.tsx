import { View } from '@tarojs/components'
import { useState } from 'react'
import { imports } from '../../../contract'
import type { ImportRowView, ImportView } from '../../../contract/imports'
import { type WorkbookForm, workbookForms } from '../../../contract/vocabulary-collection'
import { call } from '../../api'
import { usePages } from '../../api/use-pages'
import { Card, Empty, Refused, Skeleton } from '../../components'
import { FilterChoice } from '../../components/filter-choice'
import { FilterTabs } from '../../components/filter-tabs'
import { PageTurn } from '../../components/page-turn'
import { ImportRow } from './ImportRow'
import { type VerdictTab, verdictTabs } from './import-sums'
import { useStep } from './use-step'

interface RowsPage {
  readonly items: readonly ImportRowView[]
  readonly cursor?: string
}

const isForm = (id: string | undefined): id is WorkbookForm => id !== undefined && id in workbookForms

interface ImportRowsProps {
  readonly view: ImportView
  readonly onChanged: () => void
}

/** The rows of the file with what is to be said of each, by verdict and form, 20 a page. */
export const ImportRows = ({ view, onChanged }: ImportRowsProps) => {
  const tabs = verdictTabs(view)
  const worst = tabs.find(([id]) => id === 'doubtful') ?? tabs.find(([id]) => id === 'refused')
  const [tab, setTab] = useState<VerdictTab>(worst?.[0] ?? 'all')
  const [form, setForm] = useState<WorkbookForm>()
  const { id, state } = view
  const filter = { id, ...(tab === 'all' ? {} : { verdict: tab }), ...(form ? { form } : {}) }
  // a decision on a kind changes rows that are shown
  const rows = usePages<ImportRowView, RowsPage>(JSON.stringify([filter, state, view.doubts.map(({ take }) => take ?? '')]), cursor =>
    call(imports.importRows, { ...filter, cursor }),
  )
  const { busy, refusal, decide } = useStep(id, () => {
    onChanged()
    rows.reload()
  })
  const forms = [...new Set(view.counts.map(one => one.form))].map(one => ({ id: one, name: workbookForms[one] }))
  return (
    <Card title="逐行预览">
      <FilterTabs tabs={tabs} current={tab} onChange={setTab} />
      {forms.length > 1 ? (
        <View className="import-filter">
          <FilterChoice
            id="by-form"
            all="全部表"
            options={forms}
            value={form}
            onChange={next => setForm(isForm(next) ? next : undefined)}
          />
        </View>
      ) : null}
      {refusal ? <Refused refusal={refusal} /> : null}
      {rows.dropped ? <PageTurn label="回到开头" onTurn={rows.reload} /> : null}
      {rows.items.map(row => (
        <ImportRow
          key={row.id}
          row={row}
          sheet={view.sheets[row.sheet]?.name ?? ''}
          onDecide={state === 'ready' && !busy ? take => void decide(take, { rows: [row.id] }) : undefined}
        />
      ))}
      {rows.loading ? <Skeleton lines={rows.items.length > 0 ? 2 : 6} /> : null}
      {rows.refusal ? <Refused refusal={rows.refusal} onRetry={rows.reload} /> : null}
      {!rows.loading && !rows.refusal && rows.items.length === 0 ? <Empty title="没有这样的行" /> : null}
      {rows.more ? <PageTurn label="下一页" onTurn={rows.more} /> : null}
    </Card>
  )
}
