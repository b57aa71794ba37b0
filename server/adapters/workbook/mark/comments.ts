import { cellText } from '../write/escape'
import { xml } from '../write/package'
import { lettersOf } from '../xlsx/place'

export interface Comment {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A sheet with many more drawings opens slowly or not at all; the column of reasons says the same of every row. */
export const mostComments = 2000

export const commentsXml = (comments: readonly Comment[], author: string): string => {
  const one = ({ row, column, text }: Comment) =>
    `<comment ref="${lettersOf(column)}${row}" authorId="0"><text><r><t xml:space="preserve">${cellText(text)}</t></r></text></comment>`
  return xml('comments', `<authors><author>${cellText(author)}</author></authors><commentList>${comments.map(one).join('')}</commentList>`)
}

const shape = ({ row, column }: Comment, i: number): string =>
  `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;width:180pt;height:60pt;z-index:${i + 1};visibility:hidden" ` +
  'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
  '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>' +
  `<x:SizeWithCells/><x:Anchor>${column + 1},15,${Math.max(0, row - 2)},10,${column + 4},15,${row + 3},4</x:Anchor><x:AutoFill>False</x:AutoFill>` +
  `<x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`

/** Excel shows a comment only where an old drawing tells it how large. */
export const drawingXml = (comments: readonly Comment[]): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
  'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
  `${comments.map(shape).join('')}</xml>`
