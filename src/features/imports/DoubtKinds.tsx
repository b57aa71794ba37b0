import { Text, View } from '@tarojs/components'
import type { DoubtKind, ImportView } from '../../../contract/imports'
import { workbookForms } from '../../../contract/vocabulary-collection'
import { Button, Card, Refused } from '../../components'
import { cellSentence } from '../../text/collection-reasons'
import { useStep } from './use-step'

/** as many kinds as a page shows; the rest is decided on together or row by row */
const shown = 12

const standing = ({ rows, undecided, taken }: DoubtKind): string => {
  const words = [undecided > 0 ? `待决定 ${undecided}` : '', taken > 0 ? `收录 ${taken}` : '']
  const left = rows - undecided - taken
  return [...words, left > 0 ? `不收录 ${left}` : ''].filter(Boolean).join('，')
}

interface DoubtKindsProps {
  readonly view: ImportView
  readonly onChanged: () => void
}

/** Doubtful rows by what is doubtful about them: one decision for all of a kind. */
export const DoubtKinds = ({ view, onChanged }: DoubtKindsProps) => {
  const { busy, refusal, decide } = useStep(view.id, onChanged)
  const kinds = view.doubts
  if (kinds.length === 0) return null
  return (
    <Card title="存疑的行">
      {kinds.slice(0, shown).map(one => (
        <View key={one.kind} className="import-kind">
          <View className="import-grow">
            <Text className="import-name">
              {workbookForms[one.form]} · {one.rows} 行
            </Text>
            {one.reasons.map(reason => (
              <Text key={reason} className="import-doubt">
                {cellSentence(reason)}
              </Text>
            ))}
            <Text className="import-soft">{standing(one)}</Text>
          </View>
          <View className="import-actions">
            <Button disabled={busy} onClick={() => void decide(true, { kinds: [one.kind] })}>
              这一类都收录
            </Button>
            <Button disabled={busy} onClick={() => void decide(false, { kinds: [one.kind] })}>
              这一类不收录
            </Button>
          </View>
        </View>
      ))}
      {kinds.length > shown ? <Text className="import-soft">另有 {kinds.length - shown} 类，请在下面逐行决定，或一并决定。</Text> : null}
      {kinds.length > 1 && view.undecided > 0 ? (
        <View className="import-actions import-kind">
          <Button disabled={busy} onClick={() => void decide(true, { all: true })}>
            {`其余 ${view.undecided} 行都收录`}
          </Button>
          <Button disabled={busy} onClick={() => void decide(false, { all: true })}>
            {`其余 ${view.undecided} 行都不收录`}
          </Button>
        </View>
      ) : null}
      {refusal ? <Refused refusal={refusal} /> : null}
    </Card>
  )
}
