import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { creditPage } from '../../../contract'
import type { CitizenWords } from '../../../domain/citizen-words'
import { useQuery } from '../../api'
import { Button, Card, Skeleton } from '../../components'
import { hashIn } from './hash'
import { ProofAnswer } from './ProofAnswer'
import { ProofForm } from './ProofForm'
import './proof.scss'

interface ProofScreenProps {
  /** as the page was opened with */
  readonly given?: string
  readonly words: CitizenWords
}

const Checked = ({ hash, words }: { readonly hash: string; readonly words: CitizenWords }) => {
  const { reply, reload } = useQuery(creditPage.verifyProof, { hash })
  if (!reply)
    return (
      <Card>
        <Skeleton lines={6} />
      </Card>
    )
  if (reply.ok) return <ProofAnswer hash={hash} answer={reply.value} words={words} />
  if (reply.reason === 'not-found') return <ProofAnswer hash={hash} words={words} />
  return (
    <View className="refused proof-refused" {...{ role: 'alert' }}>
      <Text>{words.unavailable}</Text>
      <Button onClick={reload}>{words.retry}</Button>
    </View>
  )
}

/** 核验存证: what the hash proves, and what it does not. */
export const ProofScreen = ({ given, words }: ProofScreenProps) => {
  const [hash, setHash] = useState(given ? hashIn(given) : undefined)
  const text = words.proof
  return (
    <>
      {hash ? <Checked key={hash} hash={hash} words={words} /> : null}
      <Card>
        <Text className="proof-sentence">{text.what}</Text>
        <Text className="proof-sentence">{text.notWhat}</Text>
      </Card>
      <ProofForm title={hash ? text.other : text.title} words={text} onHash={setHash} />
    </>
  )
}
