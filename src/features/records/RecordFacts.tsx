import { Text, View } from '@tarojs/components'
import type { RecordView } from '../../../contract/records'
import { forms } from '../../../domain/collection/forms'
import { groupUscc } from '../../../domain/uscc'
import { Button, Card, Facts } from '../../components'

interface RecordFactsProps {
  readonly view: RecordView
  readonly onOpen: (id: string) => void
}

const shown = ({ form: id, fields }: RecordView) => {
  const { code } = forms[id]
  return fields.map(({ field, title, value }) => [title, (field === code ? groupUscc(value) : value) || '（空）'] as const)
}

/** What it says, in the words of its form, with the way to what stood before or stands now. */
export const RecordFacts = ({ view, onOpen }: RecordFactsProps) => {
  const { corrects, correctedBy } = view
  return (
    <Card title={forms[view.form].title} aside={<Text className="held-soft">{view.unitName}</Text>}>
      <Facts items={shown(view)} />
      {corrects || correctedBy ? (
        <View className="held-ways">
          {corrects ? <Button onClick={() => onOpen(corrects)}>查看更正前的信息</Button> : null}
          {correctedBy ? <Button onClick={() => onOpen(correctedBy)}>查看更正后的信息</Button> : null}
        </View>
      ) : null}
    </Card>
  )
}
