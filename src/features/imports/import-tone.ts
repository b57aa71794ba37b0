import type { RowVerdict } from '../../../contract/vocabulary-collection'
import type { ImportState } from '../../../contract/vocabulary-imports'
import type { Tone } from '../../components'

type TagTone = Tone | 'brand' | 'plain'

const importTones: Readonly<Record<ImportState, TagTone>> = {
  reading: 'brand',
  refused: 'stop',
  ready: 'caution',
  taking: 'brand',
  done: 'in-force',
  undoing: 'brand',
  undone: 'unknown',
  dropped: 'unknown',
}
export const toneOfImport = (state: ImportState): TagTone => importTones[state]

const verdictTones: Readonly<Record<RowVerdict, TagTone>> = {
  accepted: 'in-force',
  changed: 'brand',
  doubtful: 'caution',
  known: 'plain',
  refused: 'stop',
  example: 'plain',
  remark: 'plain',
}
export const toneOfVerdict = (verdict: RowVerdict): TagTone => verdictTones[verdict]
