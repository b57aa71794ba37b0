import type { RecordState } from '../../../contract/vocabulary-collection'
import type { Tone } from '../../components'

const tones: Readonly<Record<RecordState, Tone | 'brand' | 'plain'>> = {
  collected: 'plain',
  published: 'brand',
  disputed: 'caution',
  upheld: 'brand',
  corrected: 'unknown',
  withdrawn: 'unknown',
}
export const toneOfRecord = (state: RecordState) => tones[state]
