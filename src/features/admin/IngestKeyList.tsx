import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ingest } from '../../../contract'
import type { IngestKeyLine } from '../../../contract/ingest'
import { ingestScopes } from '../../../contract/vocabulary-ingest'
import { call } from '../../api'
import { usePages } from '../../api/use-pages'
import { Button, Card, Empty, Refused, Skeleton, Tag } from '../../components'
import { minuteTime } from '../../text/ago'
import './admin.scss'
import { IngestKeyDialog } from './IngestKeyDialog'
import { RevokeKeyDialog } from './RevokeKeyDialog'

const used = ({ lastUsedAt, revokedAt }: IngestKeyLine): string =>
  [
    lastUsedAt === undefined ? '从未使用' : `最近使用 ${minuteTime(lastUsedAt)}`,
    revokedAt === undefined ? '' : `停用于 ${minuteTime(revokedAt)}`,
  ]
    .filter(Boolean)
    .join(' · ')

/** Keys with which units' own systems send what they collect: make one, and shut one out. */
export const IngestKeyList = () => {
  const keys = usePages<IngestKeyLine, { readonly items: readonly IngestKeyLine[]; readonly cursor?: string }>('ingest-keys', cursor =>
    call(ingest.ingestKeys, { cursor }),
  )
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<IngestKeyLine | null>(null)
  const { items, loading, refusal, more, dropped, reload } = keys
  const done = () => {
    setMaking(false)
    setRevoking(null)
    reload()
  }
  const make = (
    <Button main onClick={() => setMaking(true)}>
      生成密钥
    </Button>
  )
  return (
    <Card title="接口密钥" aside={make}>
      {dropped ? <Button onClick={reload}>回到开头</Button> : null}
      {items.map(key => (
        <View key={key.id} className="admin-line">
          <View className="admin-grow">
            <View className="admin-first">
              <Text className="admin-name">{key.label}</Text>
              {key.revokedAt === undefined ? null : <Tag tone="unknown">已停用</Tag>}
            </View>
            <Text className="admin-soft">{[key.unitName, ...key.scopes.map(scope => ingestScopes[scope])].join(' · ')}</Text>
            <Text className="admin-soft">{used(key)}</Text>
            <Text selectable userSelect className="admin-soft">
              {key.id}
            </Text>
          </View>
          {key.revokedAt === undefined ? (
            <Button danger onClick={() => setRevoking(key)}>
              停用
            </Button>
          ) : null}
        </View>
      ))}
      {loading ? <Skeleton lines={items.length > 0 ? 2 : 8} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 && !more ? (
        <Empty title="还没有接口密钥" hint="责任单位的业务系统凭密钥报送归集信息；每个系统一个，可随时停用。" />
      ) : null}
      {more ? <Button onClick={more}>下一页</Button> : null}
      {making ? <IngestKeyDialog onClose={done} /> : null}
      {revoking ? <RevokeKeyDialog line={revoking} onDone={done} onClose={() => setRevoking(null)} /> : null}
    </Card>
  )
}
