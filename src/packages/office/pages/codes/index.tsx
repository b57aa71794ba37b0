import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { CodeLine } from '../../../../../contract/office'
import type { Me } from '../../../../../contract/session'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { CodePanel } from '../../../../features/office/CodePanel'
import { CodesColumn } from '../../../../features/office/CodesColumn'
import { MismatchList } from '../../../../features/office/MismatchList'
import { type CodeFilter, useCodes } from '../../../../features/office/use-codes'

const Desk = ({ me }: { readonly me: Me }) => {
  const [view, setView] = useState(useRouter().params.view === 'mismatches' ? 'mismatches' : 'codes')
  const [filter, setFilter] = useState<CodeFilter>({ state: 'active', search: '' })
  const [opened, setOpened] = useState<CodeLine>()
  const codes = useCodes(filter)
  // what somebody works on stays open while the list beside it is searched
  const open = codes.items.find(({ id }) => id === opened?.id) ?? opened
  const narrow = (next: CodeFilter) => {
    setFilter(next)
    if (next.state !== filter.state) setOpened(undefined)
  }
  const find = (name: string) => {
    narrow({ state: 'active', search: name })
    setView('codes')
  }
  if (view === 'mismatches')
    return (
      <DeskFrame me={me} current={view} onView={setView}>
        <MismatchList onFind={find} />
      </DeskFrame>
    )
  return (
    <DeskFrame
      me={me}
      current={view}
      onView={setView}
      list={<CodesColumn codes={codes} filter={filter} onFilter={narrow} openId={open?.id} onOpen={setOpened} />}
      opened={open !== undefined}
      onBack={() => setOpened(undefined)}
      hint={['选择一枚诚信码', '暂停、恢复、撤销、换发和下载亮码物料都在这里。']}
    >
      {open ? (
        <CodePanel
          key={open.id}
          line={open}
          onChanged={() => {
            setOpened(undefined)
            codes.reload()
          }}
        />
      ) : null}
    </DeskFrame>
  )
}

export default function CodesPage() {
  return <DeskPage posts={['office']}>{me => <Desk me={me} />}</DeskPage>
}
