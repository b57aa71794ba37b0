import { Text } from '@tarojs/components'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button } from '../../components'

/** lines of a card that are listed before somebody asks for the others: a mini-program page may hold 1000 nodes */
export const atFirst = 5

/** Of the cards of a page one at a time is listed whole. */
export interface Unfolding {
  readonly whole: boolean
  readonly onWhole: () => void
}

interface FurtherProps extends Unfolding {
  readonly count: number
  /** beyond what the page has been given */
  readonly rest: number
  readonly words: CitizenWords
}

/** What a card does not list, and the way to as much of it as the page holds. */
export const Further = ({ count, rest, whole, onWhole, words }: FurtherProps) => {
  if (!whole && count > atFirst) return <Button onClick={onWhole}>{words.items.all(count)}</Button>
  return rest > 0 ? <Text className="credit-line">{words.records.more(rest)}</Text> : null
}
