import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { admin } from '../../../contract'
import type { OfficerLine } from '../../../contract/admin'
import { roles } from '../../../contract/vocabulary'
import { call } from '../../api'
import { usePages } from '../../api/use-pages'
import { Button, Card, Empty, Refused, Skeleton, Tag } from '../../components'
import './admin.scss'
import { InviteDialog } from './InviteDialog'
import { OfficerDialog } from './OfficerDialog'

/** The people of the units: invite, stop, let work again. */
export const OfficerList = () => {
  const people = usePages<OfficerLine, { readonly items: readonly OfficerLine[]; readonly cursor?: string }>('officers', cursor =>
    call(admin.officers, { cursor }),
  )
  const [changing, setChanging] = useState<OfficerLine | null>(null)
  const [inviting, setInviting] = useState(false)
  const { items, loading, refusal, more, dropped, reload } = people
  const done = () => {
    setChanging(null)
    setInviting(false)
    reload()
  }
  const invite = (
    <Button main onClick={() => setInviting(true)}>
      邀请人员
    </Button>
  )
  return (
    <Card title="人员" aside={invite}>
      {dropped ? <Button onClick={reload}>回到开头</Button> : null}
      {items.map(person => (
        <View key={`${person.accountId}-${person.role}-${person.unitId ?? ''}`} className="admin-line">
          <View className="admin-grow">
            <View className="admin-first">
              <Text className="admin-name">{person.displayName}</Text>
              {person.disabled ? <Tag tone="unknown">已停用</Tag> : null}
            </View>
            <Text className="admin-soft">{[roles[person.role], person.unitName].filter(Boolean).join(' · ')}</Text>
          </View>
          <Button danger={!person.disabled} onClick={() => setChanging(person)}>
            {person.disabled ? '恢复' : '停用'}
          </Button>
        </View>
      ))}
      {loading ? <Skeleton lines={items.length > 0 ? 2 : 8} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 && !more ? (
        <Empty title="还没有人员" hint="邀请第一位：对方凭一次性邀请码和手机号加入。" />
      ) : null}
      {more ? <Button onClick={more}>下一页</Button> : null}
      {changing ? <OfficerDialog person={changing} onDone={done} onClose={() => setChanging(null)} /> : null}
      {inviting ? <InviteDialog onClose={done} /> : null}
    </Card>
  )
}
