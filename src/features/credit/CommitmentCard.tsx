import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PublicCommitment } from '../../../contract/credit-page'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button, Card, Tag } from '../../components'

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
      <View className="credit-signed">
        <Tag tone={one.origin === 'signed' ? 'brand' : 'plain'}>{one.origin === 'signed' ? text.signed : text.collected}</Tag>
        <View className="credit-signed-facts">
          <Text className="credit-line">
            {words.date(one.signedAt)} · {text.template(one.templateName, one.templateVersion)}
          </Text>
          <Text className="credit-line">{text.proof(`${one.hash.slice(0, 4)}…${one.hash.slice(-4)}`)}</Text>
        </View>
      </View>
      <Button onClick={() => void Taro.navigateTo({ url: `/pages/proof/index?h=${one.hash}` })}>{text.verify}</Button>
    </Card>
  )
}
