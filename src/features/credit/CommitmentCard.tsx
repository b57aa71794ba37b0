import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PublicCollected, PublicCommitment, PublicSigned } from '../../../contract/credit-page'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button, Card, Tag } from '../../components'

interface SignedProps {
  readonly one: PublicSigned
  readonly text: CitizenWords['commitment']
  readonly date: CitizenWords['date']
}

const Signed = ({ one, text, date }: SignedProps) => (
  <>
    <View className="credit-signed">
      <Tag tone="brand">{text.signed}</Tag>
      <View className="credit-signed-facts">
        <Text className="credit-line">
          {date(one.signedAt)} · {text.template(one.templateName, one.templateVersion)}
        </Text>
        <Text className="credit-line">{text.proof(`${one.hash.slice(0, 4)}…${one.hash.slice(-4)}`)}</Text>
      </View>
    </View>
    <Button onClick={() => void Taro.navigateTo({ url: `/pages/proof/index?h=${one.hash}` })}>{text.verify}</Button>
  </>
)

/** Nothing was signed, so nothing is offered to be checked. */
const Collected = ({ one, words }: { readonly one: PublicCollected; readonly words: CitizenWords }) => (
  <>
    <View className="credit-signed">
      <Tag>{words.commitment.collected}</Tag>
      {one.disputed ? <Tag tone="caution">{words.records.disputed}</Tag> : null}
      <View className="credit-signed-facts">
        <Text className="credit-line">{words.date(one.madeAt)}</Text>
      </View>
    </View>
    <Text className="credit-line">{words.commitment.unsigned}</Text>
  </>
)

interface CommitmentCardProps {
  readonly commitment?: PublicCommitment
  readonly words: CitizenWords
}

/** 主动承诺, as a letter. What is not open to the public says so and keeps its proof. */
export const CommitmentCard = ({ commitment: one, words }: CommitmentCardProps) => {
  const text = words.commitment
  if (!one)
    return (
      <Card title={text.title}>
        <Text className="soft">{text.none}</Text>
      </Card>
    )
  return (
    <Card title={text.title} aside={<Tag>{words.disclosure[one.disclosure]}</Tag>}>
      {one.content.length > 0 ? (
        <View className="letter" {...{ lang: 'zh-CN' }}>
          {one.content.map(paragraph => (
            <Text key={paragraph} className="credit-paragraph">
              {paragraph}
            </Text>
          ))}
        </View>
      ) : (
        <Text className="soft">{text.hidden}</Text>
      )}
      {one.breach ? <Text className="credit-line credit-breach">{text.breach(one.breach)}</Text> : null}
      {one.origin === 'signed' ? <Signed one={one} text={text} date={words.date} /> : <Collected one={one} words={words} />}
    </Card>
  )
}
