import { Text, View } from '@tarojs/components'
import type { TextMarks } from '../../../contract/application'
import { type CheckedText, checkedTexts, type TextMark, textMarks } from '../../../contract/vocabulary'

/** 名称、地址：未经微信检测: what a machine has not settled and the reviewer has to read. */
export const TextWarning = ({ marks }: { readonly marks: TextMarks }) => {
  const lines = (Object.keys(textMarks) as TextMark[]).flatMap(mark => {
    const names = (Object.keys(checkedTexts) as CheckedText[]).filter(field => marks[field] === mark).map(field => checkedTexts[field])
    return names.length > 0 ? [`${names.join('、')}：${textMarks[mark]}`] : []
  })
  if (lines.length === 0) return null
  return (
    <View className="review-warning" {...{ role: 'note' }}>
      <Text className="review-warning-title">请核看文字，有不当内容请退回补正</Text>
      {lines.map(line => (
        <Text key={line} className="review-warning-line">
          {line}
        </Text>
      ))}
    </View>
  )
}
