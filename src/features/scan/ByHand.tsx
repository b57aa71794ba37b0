import { useState } from 'react'
import type { CitizenWords } from '../../../domain/citizen-words'
import { type SymbolsProblem, typedSymbols } from '../../../domain/entry'
import { Button, Card, TextField } from '../../components'
import { openCode } from './use-scanner'

/** For a code that no camera reads, and for whoever has none. */
export const ByHand = ({ words }: { readonly words: CitizenWords['scan'] }) => {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<SymbolsProblem>()
  const check = () => {
    const result = typedSymbols(typed)
    if ('symbols' in result) openCode(result.symbols)
    else setProblem(result.problem)
  }
  const change = (text: string) => {
    setTyped(text)
    setProblem(undefined)
  }
  return (
    <Card title={words.byHand}>
      <TextField
        label={words.byHandLabel}
        value={typed}
        onChange={change}
        hint={words.byHandHint}
        error={problem ? words.problem[problem] : undefined}
        maxLength={200}
      />
      <Button onClick={check}>{words.look}</Button>
    </Card>
  )
}
