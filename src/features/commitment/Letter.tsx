import { Text, View } from '@tarojs/components'
import type { TemplateView } from '../../../contract/application'
import { Button, Card, ReadToEnd } from '../../components'

interface LetterProps {
  readonly template: TemplateView
  readonly committer: string
  readonly wasRead: boolean
  readonly onEnd: () => void
  readonly onSign: () => void
}

/** 承诺书, to be read to its end: only then does the way to signing open. */
export const Letter = ({ template, committer, wasRead, onEnd, onSign }: LetterProps) => (
  <>
    <Card title={template.name}>
      <Text className="soft">第 {template.version} 版 · 请读到末尾，再签署</Text>
      <View className="letter-pane">
        <ReadToEnd key={`${template.id}.${template.version}`} onEnd={onEnd}>
          <Text className="letter-line">承诺人“{committer}”自愿作出如下承诺：</Text>
          {template.paragraphs.map((paragraph, i) => (
            <Text key={paragraph} className="letter-line">
              {i + 1}. {paragraph}
            </Text>
          ))}
          <Text className="letter-line">违约责任：{template.breach}</Text>
          <Text className="letter-line soft">（全文完）</Text>
        </ReadToEnd>
      </View>
    </Card>
    <View className="sign-foot">
      <Button main disabled={!wasRead} onClick={onSign}>
        {wasRead ? '我已读完，去签署' : '请先把承诺书读到末尾'}
      </Button>
    </View>
  </>
)
