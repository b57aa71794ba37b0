import { StringDecoder } from 'node:string_decoder'
import type { Merged, SheetHead } from '../../../../domain/collection/sheet'
import type { WorkbookLimits } from '../../../ports/workbook'
import { Refused } from '../refused'
import { XmlScanner } from '../xml/scan'
import { attribute, isTrue } from '../xml/text'
import { inflated } from '../zip/inflate'
import { Around } from './around'
import type { SheetPart } from './book'
import type { Package } from './part'
import { columnOf, rowOf } from './place'

const mostMerged = 100_000

const mergedOf = (reference: string): Merged | null => {
  const [from = '', to = from] = reference.split(':')
  const merged = { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) }
  return merged.top > 0 && merged.left >= 0 && merged.bottom >= merged.top && merged.right >= merged.left ? merged : null
}

export interface Peeked {
  readonly head: SheetHead
  /** how many rows its part has; those that hold something are no more */
  readonly rowTags: number
}

/**
 * What a sheet says of itself before and after its rows, and how many they are: merged cells stand behind the rows, yet the rows are
 * understood by them. The rows' own bytes are only counted, at a tenth of what reading costs.
 */
export const peek = async (file: Package, sheet: SheetPart, limits: WorkbookLimits): Promise<Peeked> => {
  const merged: Merged[] = []
  const hiddenColumns: number[] = []
  const scanner = new XmlScanner({
    open: (name, attributes) => {
      if (name === 'mergeCell') {
        const one = mergedOf(attribute(attributes, 'ref') ?? '')
        if (one) merged.push(one)
        if (merged.length > mostMerged) throw new Refused('too-much-memory', sheet.name)
      }
      if (name !== 'col') return
      const hidden = isTrue(attribute(attributes, 'hidden')) || Number(attribute(attributes, 'width') ?? 1) === 0
      const last = Math.min(Number(attribute(attributes, 'max')), limits.columns)
      if (hidden) for (let column = Number(attribute(attributes, 'min')); column <= last; column++) hiddenColumns.push(column - 1)
    },
    close: () => undefined,
    text: () => undefined,
  })
  const around = new Around()
  const utf8 = new StringDecoder('utf8')
  for await (const chunk of inflated(file.bytes, sheet.entry)) for (const piece of around.feed(chunk)) scanner.feed(utf8.write(piece))
  return { head: { name: sheet.name, hidden: sheet.hidden, merged, hiddenColumns }, rowTags: around.rowTags }
}
