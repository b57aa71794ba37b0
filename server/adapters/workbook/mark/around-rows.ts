import { relationNamespace } from '../write/package'
import { attribute } from '../xml/text'
import { attributesPattern } from './markup'

const reasonWidth = 48

/** Before the rows: the sheet's extent is no longer what was written down, and the column of reasons is wide enough to read. */
export const editedHead = (head: string, p: string, column: number): string => {
  const bare = head.replace(new RegExp(`<${p}dimension${attributesPattern}(?:/>|>\\s*</${p}dimension\\s*>)`), '')
  const col = `<${p}col min="${column + 1}" max="${column + 1}" width="${reasonWidth}" customWidth="1"/>`
  const cols = new RegExp(`<${p}cols\\s*>([\\s\\S]*?)</${p}cols\\s*>`).exec(bare)
  if (!cols) return bare.replace(new RegExp(`<${p}sheetData`), whole => `<${p}cols>${col}</${p}cols>${whole}`)
  const all = (cols[1] ?? '').match(new RegExp(`<${p}col\\b${attributesPattern}(?:/>|>\\s*</${p}col\\s*>)`, 'g')) ?? []
  const edge = (one: string, name: string) => Number(attribute(one.replace(/^<[^\s]+/, ''), name) ?? 0)
  // a width that the file gives to everything at the right stays: to part it would be to rewrite what is not ours
  if (all.some(one => edge(one, 'min') <= column + 1 && edge(one, 'max') >= column + 1)) return bare
  const left = all.filter(one => edge(one, 'max') <= column)
  const right = all.filter(one => edge(one, 'min') > column + 1)
  return bare.replace(cols[0], () => `<${p}cols>${[...left, col, ...right].join('')}</${p}cols>`)
}

/** what the schema wants behind a legacy drawing */
const behind = new Set(['legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'])

/** After the rows: the reference to the drawing that shows the comments, in the place which the schema gives it. */
export const editedTail = (tail: string, p: string, relation: string | null): string => {
  if (relation === null) return tail
  const drawing = `<${p}legacyDrawing xmlns:r="${relationNamespace}" r:id="${relation}"/>`
  // the tail begins inside sheetData, inside the worksheet
  let depth = 2
  for (const match of tail.matchAll(new RegExp(`<(/?)(?:[\\w.-]+:)?([\\w.-]+)${attributesPattern}(/?)>`, 'g'))) {
    const [, closing, name = '', empty] = match
    if (closing) depth--
    const here = depth === (closing ? 0 : 1) && (closing ? name === 'worksheet' : behind.has(name))
    if (here) return tail.slice(0, match.index) + drawing + tail.slice(match.index)
    if (!closing && !empty) depth++
  }
  return tail
}
