import { Text, View } from '@tarojs/components'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button } from '../../components'
import type { SiteAnswer } from './use-site-answer'

interface SiteQuestionProps {
  readonly words: CitizenWords['site']
  readonly answer: SiteAnswer
}

/** Whether the page fits the door one stands at; asked only of a code that is in force. */
export const SiteQuestion = ({ words, answer }: SiteQuestionProps) => (
  <View className="credit-site" {...{ 'aria-live': 'polite' }}>
    {answer.given === undefined ? (
      <>
        <Text className="soft">{words.question}</Text>
        <View className="credit-pair">
          <Button busy={answer.busy} onClick={() => void answer.send(true)}>
            {words.yes}
          </Button>
          <Button danger busy={answer.busy} onClick={() => void answer.send(false)}>
            {words.no}
          </Button>
        </View>
      </>
    ) : (
      <>
        <Text>{answer.given ? words.thanksYes : words.thanksNo}</Text>
        <Button onClick={answer.change}>{words.change}</Button>
      </>
    )}
    {answer.failed ? (
      <Text className="credit-failed" {...{ role: 'alert' }}>
        {words.failed}
      </Text>
    ) : null}
  </View>
)
