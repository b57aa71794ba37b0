import { attribute } from '../xml/text'
import type { ZipEntry } from '../zip/entry'
import { showsDay } from './dates'
import { type Package, scanWhole } from './part'

/** By a cell's style: whether its number reads as a day. */
export const dayStyles = async (file: Package, entry: ZipEntry | undefined): Promise<readonly boolean[]> => {
  const formats = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  if (!entry) return []
  await scanWhole(file, entry, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(Number(attribute(attributes, 'numFmtId') ?? 0))
    },
    close: name => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles.map(id => showsDay(id, formats.get(id)))
}
