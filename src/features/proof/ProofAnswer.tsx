import { Text } from '@tarojs/components'
import type { ProofAnswer as Answer } from '../../../contract/credit-page'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Card, Facts, StatusBand } from '../../components'

interface ProofAnswerProps {
  readonly hash: string
  /** nothing: no such proof */
  readonly answer?: Answer
  readonly words: CitizenWords
}

/** Intact, not matching, unknown: each with its own sign and word. */
export const ProofAnswer = ({ hash, answer, words }: ProofAnswerProps) => {
  const text = words.proof
  const look = !answer
    ? ({ tone: 'unknown', word: text.missing, meaning: text.missingMeaning } as const)
    : answer.intact
      ? ({ tone: 'brand', word: text.intact, meaning: text.intactMeaning } as const)
      : ({ tone: 'stop', word: text.mismatch, meaning: text.mismatchMeaning } as const)
  const known: readonly (readonly [string, string])[] = answer
    ? [
        [text.committer, answer.committerName],
        [text.signedAt, words.time(answer.signedAt)],
        [text.template, text.version(answer.templateName, answer.templateVersion)],
      ]
    : []
  return (
    <>
      <StatusBand tone={look.tone} word={look.word} lines={[words.band.asOf(words.time(Date.now()))]} />
      <Card>
        <Text className="proof-meaning">{look.meaning}</Text>
        <Facts
          items={[
            ...known,
            [
              text.hash,
              <Text key="hash" className="proof-hash">
                {hash}
              </Text>,
            ],
          ]}
        />
      </Card>
    </>
  )
}
