import { Text, View } from '@tarojs/components'
import { city } from '../../../city'
import type { ApplicationLine } from '../../../contract/application'
import { applicationStates } from '../../../contract/vocabulary'
import { groupUscc } from '../../../domain/uscc'
import type { Pages } from '../../api/use-pages'
import { Button, Card, Empty, Skeleton, Tag } from '../../components'
import { press } from '../../components/press'
import { ago } from '../../text/ago'
import { stateSentence } from './next-step'
import { stateTone } from './state-tone'
import './application.scss'

interface MineListProps {
  readonly pages: Pages<ApplicationLine, { readonly items: readonly ApplicationLine[]; readonly cursor?: string }>
  readonly onOpen: (id: string) => void
  readonly onNew: () => void
}

/** Every application with its state and what comes next. */
export const MineList = ({ pages, onOpen, onNew }: MineListProps) => {
  const { items, loading, more, dropped, reload } = pages
  const now = Date.now()
  if (!loading && items.length === 0)
    return (
      <Empty title="还没有申请" hint="准备好营业执照。填写信息、拍两张照片、签一份承诺，大约十分钟。">
        <Button main onClick={onNew}>
          申请诚信码
        </Button>
      </Empty>
    )
  return (
    <>
      {dropped ? <Button onClick={reload}>回到开头</Button> : null}
      {items.map(({ id, name, uscc, state, unitName, updatedAt }) => (
        <View key={id} className="mine-line" {...press(() => onOpen(id), `${name}，${applicationStates[state]}`, 'link')}>
          <Card title={name} aside={<Tag tone={stateTone(state)}>{applicationStates[state]}</Tag>}>
            <Text className="mine-next">{stateSentence(state, unitName, city.deadlines.reviewWorkingDays)}</Text>
            <Text className="soft">
              {groupUscc(uscc)} · {ago(updatedAt, now)}
            </Text>
          </Card>
        </View>
      ))}
      {loading ? <Skeleton lines={items.length > 0 ? 2 : 8} /> : null}
      {more ? (
        <View className="page-actions">
          <Button onClick={more}>下一页</Button>
        </View>
      ) : null}
    </>
  )
}
