import { Text, View } from '@tarojs/components'
import { office } from '../../../contract'
import type { SiteCheckLine } from '../../../contract/office'
import { call } from '../../api'
import { usePages } from '../../api/use-pages'
import { Button, Card, Empty, Refused, Skeleton } from '../../components'
import { ago } from '../../text/ago'

/** 不一致 answers from the door, newest first. */
export const MismatchList = ({ onFind }: { readonly onFind: (name: string) => void }) => {
  const { items, loading, refusal, more, dropped, reload } = usePages<
    SiteCheckLine,
    { readonly items: readonly SiteCheckLine[]; readonly cursor?: string }
  >('mismatches', cursor => call(office.mismatches, { cursor }))
  const now = Date.now()
  if (loading && items.length === 0) return <Skeleton lines={8} />
  if (refusal) return <Refused refusal={refusal} onRetry={reload} />
  if (items.length === 0 && !more) return <Empty title="没有现场不一致的反馈" hint="公众扫码后认为名称、地址与现场不符的，会出现在这里。" />
  return (
    <Card title="公众反馈：与现场不一致">
      {dropped ? <Button onClick={reload}>回到开头</Button> : null}
      {items.map(({ codeId, name, at }) => (
        <View key={`${codeId}-${at}`} className="office-line">
          <View className="office-grow">
            <Text className="office-name">{name}</Text>
            <Text className="office-soft">{ago(at, now)}</Text>
          </View>
          <Button onClick={() => onFind(name)}>查看此码</Button>
        </View>
      ))}
      {more ? <Button onClick={more}>下一页</Button> : null}
    </Card>
  )
}
