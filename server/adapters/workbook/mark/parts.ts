import { relationNamespace, relationships } from '../write/package'
import { beforeEnd, prefixOf } from './markup'

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

export const drawingRelation = 'rIdMarksDrawing'

/** Names of the parts that a sheet's comments lie in. */
export const commentParts = (sheet: number) => ({
  comments: `xl/comments-marks${sheet + 1}.xml`,
  drawing: `xl/drawings/vmlDrawing-marks${sheet + 1}.vml`,
})

export const withComments = (relations: string | null, sheet: number): string => {
  const { comments, drawing } = commentParts(sheet)
  const added = [
    [drawingRelation, 'vmlDrawing', `/${drawing}`],
    ['rIdMarksComments', 'comments', `/${comments}`],
  ] as const
  if (relations === null) return relationships(added)
  const p = prefixOf(relations, 'Relationships')
  const list = added.map(([id, type, target]) => `<${p}Relationship Id="${id}" Type="${relationNamespace}/${type}" Target="${target}"/>`)
  // an empty list may be written as one empty tag
  const open = relations.replace(new RegExp(`(<${p}Relationships[^>]*?)\\s*/>\\s*$`), `$1></${p}Relationships>`)
  return beforeEnd(open, `${p}Relationships`, list.join(''))
}

export const withTypes = (types: string, sheets: readonly number[]): string => {
  if (sheets.length === 0) return types
  const p = prefixOf(types, 'Types')
  const known = /Extension\s*=\s*["']vml["']/i.test(types)
  const added = sheets.map(sheet => `<${p}Override PartName="/${commentParts(sheet).comments}" ContentType="${commentsType}"/>`)
  return beforeEnd(types, `${p}Types`, (known ? '' : `<${p}Default Extension="vml" ContentType="${drawingType}"/>`) + added.join(''))
}
