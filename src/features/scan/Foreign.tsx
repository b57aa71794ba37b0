import { Text } from '@tarojs/components'
import type { CitizenWords } from '../../../domain/citizen-words'
import type { CodeRead } from '../../../domain/entry'
import { Button, Card, StatusBand } from '../../components'

interface ForeignProps {
  readonly code: Extract<CodeRead, { kind: 'foreign' }>
  readonly words: CitizenWords['scan']
  readonly onAgain: () => void
}

/** characters of a foreign text that are shown: enough to recognise it, too little to lure */
const most = 60

/** A text as it stands there: what a reader cannot see, or what would turn the words around, is made visible. */
const plain = (text: string): string => {
  const letters = [...text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '□')]
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('')
}

/** A QR code that is none of ours: named, shown as plain text, never opened. */
export const Foreign = ({ code, words, onAgain }: ForeignProps) => (
  <>
    <StatusBand tone="unknown" word={words.foreign} lines={code.host ? [words.foreignHost(plain(code.host))] : []} />
    <Card>
      <Text className="soft">{words.foreignText}</Text>
      <Text className="scan-text">{plain(code.text)}</Text>
      <Text>{words.notOpened}</Text>
    </Card>
    <Card>
      <Button main onClick={onAgain}>
        {words.again}
      </Button>
    </Card>
  </>
)
