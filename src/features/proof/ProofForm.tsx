import { useState } from 'react'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button, Card, TextField } from '../../components'
import { hashIn } from './hash'

interface ProofFormProps {
  readonly title: string
  readonly words: CitizenWords['proof']
  readonly onHash: (hash: string) => void
}

/** The 64 characters of a proof, typed or pasted. */
export const ProofForm = ({ title, words, onHash }: ProofFormProps) => {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const check = () => {
    const hash = hashIn(typed)
    setWrong(!hash)
    if (hash) onHash(hash)
  }
  return (
    <Card title={title}>
      <TextField
        label={words.label}
        value={typed}
        onChange={text => {
          setTyped(text)
          setWrong(false)
        }}
        hint={words.hint}
        error={wrong ? words.wrong : undefined}
        maxLength={300}
      />
      <Button main onClick={check}>
        {words.check}
      </Button>
    </Card>
  )
}
