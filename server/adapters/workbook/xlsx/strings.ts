import type { WorkbookLimits } from '../../../ports/workbook'
import { Refused } from '../refused'
import { decoded, unescaped } from '../xml/text'
import type { ZipEntry } from '../zip/entry'
import { type Package, scanning } from './part'
import { StringTable } from './string-table'

/** The table of shared texts. Rich text is its runs in a row; readings of characters (phonetic runs) are no part of it. */
export const stringsOf = async (file: Package, entry: ZipEntry | undefined, limits: WorkbookLimits): Promise<StringTable> => {
  const table = new StringTable(limits.sharedBytes)
  if (!entry) return table
  let text = ''
  let inText = false
  let inPhonetic = false
  const scan = scanning(file, entry, {
    open: name => {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    close: name => {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') table.add(decoded(text))
    },
    text: (raw, literal) => {
      if (!inText) return
      text += literal ? raw : unescaped(raw)
      if (text.length > limits.cellLength) throw new Refused('cell-too-long')
    },
  })
  for await (const _ of scan);
  return table
}
