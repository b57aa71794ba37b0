import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { admin } from '../../../contract'
import type { UnitLine } from '../../../contract/admin'
import { useQuery } from '../../api'
import { Button, Card, Empty, Refused, Skeleton, Tag } from '../../components'
import './admin.scss'
import { UnitDialog } from './UnitDialog'

const kinds = { office: '信用办', department: '市直部门', district: '县区' } as const

/** The responsible units: their names, whether they work here, and how many people they have. */
export const UnitList = () => {
  const { reply, reload } = useQuery(admin.units, {})
  const [editing, setEditing] = useState<UnitLine | null>(null)
  if (!reply) return <Skeleton lines={10} />
  if (!reply.ok) return <Refused refusal={reply} onRetry={reload} />
  const { items } = reply.value
  if (items.length === 0) return <Empty title="还没有责任单位" hint="责任单位来自城市配置包，载入后会出现在这里。" />
  return (
    <Card title={`责任单位 ${items.length}`}>
      {items.map(unit => (
        <View key={unit.id} className="admin-line">
          <View className="admin-grow">
            <View className="admin-first">
              <Text className="admin-name">{unit.name}</Text>
              {unit.active ? null : <Tag tone="unknown">已停用</Tag>}
            </View>
            <Text className="admin-soft">
              {unit.shortName} · {kinds[unit.kind]} · {unit.officers} 人
            </Text>
          </View>
          <Button onClick={() => setEditing(unit)}>修改</Button>
        </View>
      ))}
      {editing ? (
        <UnitDialog
          unit={editing}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null)
            reload()
          }}
        />
      ) : null}
    </Card>
  )
}
