import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { admin } from '../../../contract'
import type { AuditLine } from '../../../contract/admin'
import { clockTime } from '../../../domain/calendar'
import { call } from '../../api'
import { usePages } from '../../api/use-pages'
import { Button, Card, Empty, Refused, Skeleton, TextField } from '../../components'
import { press } from '../../components/press'
import './admin.scss'
import { actionWords, actorWords, outcomeWords, subjectWords } from './audit-words'

const AuditOnly = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <View className="admin-only" {...press(onClick)}>
    {label}
  </View>
)

/** The trail, newest first; narrowed to what it is about, or to who did it. */
export const AuditList = () => {
  const [subject, setSubject] = useState('')
  const [actorId, setActorId] = useState('')
  const wanted = { ...(subject.trim() ? { subject: subject.trim() } : {}), ...(actorId.trim() ? { actorId: actorId.trim() } : {}) }
  const { items, loading, refusal, more, dropped, reload } = usePages<
    AuditLine,
    { readonly items: readonly AuditLine[]; readonly cursor?: string }
  >(JSON.stringify(wanted), cursor => call(admin.auditTrail, { ...wanted, cursor }))
  return (
    <Card title="审计记录">
      <View className="admin-filter">
        <TextField label="对象编号" value={subject} onChange={setSubject} maxLength={80} />
        <TextField label="操作人编号" value={actorId} onChange={setActorId} maxLength={80} />
      </View>
      {subject || actorId ? (
        <Button
          onClick={() => {
            setSubject('')
            setActorId('')
          }}
        >
          看全部
        </Button>
      ) : null}
      {dropped ? <Button onClick={reload}>回到最新</Button> : null}
      {items.map(line => (
        <View key={line.id} className="admin-line">
          <View className="admin-grow">
            <Text className="admin-name">
              {clockTime(line.at)} · {actionWords(line.action)} · {outcomeWords(line.outcome)}
            </Text>
            <Text className="admin-soft">
              {[actorWords(line.role, line.actorId), subjectWords(line.action, line.subject)].filter(Boolean).join(' → ')}
            </Text>
          </View>
          {actorId ? null : <AuditOnly label="只看此人" onClick={() => setActorId(line.actorId)} />}
          {line.subject === '-' || subject ? null : <AuditOnly label="只看此对象" onClick={() => setSubject(line.subject)} />}
        </View>
      ))}
      {loading ? <Skeleton lines={items.length > 0 ? 2 : 10} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 ? (
        <Empty title="没有符合条件的记录" hint="编号要完整填写；清空条件可看全部，最新的在前。" />
      ) : null}
      {more ? <Button onClick={more}>下一页</Button> : null}
    </Card>
  )
}
