import { commitmentTypes, committerCategories, disclosures } from '../../../contract/vocabulary'
import { clockTime, longDate } from '../../../domain/calendar'
import type { SignedCopyContent } from '../../ports/poster'
import { type Flow, openFlow, page } from './flow'
import type { Fonts } from './fonts'
import { drawCode, drawDemoGround, drawDemoTag, squareOf } from './marks'
import { missing } from './printable'
import { colours, openSheet, pt, type Sheet } from './sheet'
import { drawStrokes } from './strokes'

const title = '主动承诺签署件'
const width = page.right - page.left

/** The ten fields of form 1, labels and order as in the form. */
const rows = ({ fields, paragraphs }: SignedCopyContent): [string, string][] => [
  ['承诺人名称', fields.committerName],
  ['承诺人类别', committerCategories[fields.committerCategory]],
  ['承诺人代码', fields.committerCode],
  ['承诺类型', commitmentTypes[fields.type]],
  ['承诺领域', fields.field],
  ['承诺事由', fields.matter],
  ['承诺内容', fields.content === paragraphs.join('\n') ? numbered(paragraphs) : fields.content],
  ['违约责任', fields.breach],
  ['承诺作出日期', fields.madeOn],
  ['公开类型', disclosures[fields.disclosure]],
]
const numbered = (paragraphs: readonly string[]): string => paragraphs.map((text, i) => `${i + 1}. ${text}`).join('\n')

/** 2026年11月24日 14:03:21 */
const moment = (at: number): string => `${longDate(at)} ${clockTime(at).replace(/^.* /, '')}`

const drawSigning = (sheet: Sheet, flow: Flow, content: SignedCopyContent): void => {
  const box = { x: page.left, y: 0, width: 92, height: 34 }
  flow.need(box.height + 22)
  flow.heading('签署')
  const y = flow.y
  sheet.doc.roundedRect(box.x, y, box.width, box.height, 1.5).lineWidth(0.2).stroke(colours.line)
  drawStrokes(sheet, content.strokes, { ...box, y })
  const x = box.x + box.width + 6
  const facts: [string, string][] = [
    ['签署人', content.signerName],
    ['签署时间', `${moment(content.signedAt)}（北京时间）`],
    ['承诺范本', `${content.templateName} 第 ${content.templateVersion} 版`],
  ]
  for (const [label, value] of facts) {
    flow.text(label, x, page.right - x, { size: pt(9), colour: colours.soft })
    flow.text(value, x, page.right - x, { size: pt(10.5), leading: 1.4 })
    flow.skip(1)
  }
  flow.skip(Math.max(0, y + box.height - flow.y) + 2)
}

const drawProof = (sheet: Sheet, flow: Flow, { hash, proofUrl }: SignedCopyContent): void => {
  const side = squareOf(proofUrl, 32)
  flow.need(side + 14)
  flow.heading('存证与核验')
  const y = flow.y
  const x = page.left + side + 2
  drawCode(sheet, proofUrl, page.left - 2, y - 2, side)
  sheet.doc.link(page.left - 2, y - 2, side, side, proofUrl)
  flow.text('存证值（SHA-256）', x, page.right - x, { size: pt(9), colour: colours.soft })
  const groups = hash.match(/.{1,8}/g) ?? []
  for (const line of [groups.slice(0, 4), groups.slice(4)]) flow.text(line.join(' '), x, page.right - x, { size: pt(11), weight: 'bold' })
  flow.skip(1)
  flow.text('扫码或打开下面的链接，任何人都可以核验：系统中保存的承诺自签署后有没有被改动。', x, page.right - x, { size: pt(10) })
  const top = flow.y
  flow.text(proofUrl, x, page.right - x, { size: pt(8.5), colour: colours.brand, leading: 1.45 })
  sheet.doc.link(x, top, page.right - x, flow.y - top, proofUrl)
  flow.skip(Math.max(0, y + side - flow.y))
}

const frame = (sheet: Sheet, { fields, hash, demo }: SignedCopyContent, number: number, count: number): void => {
  const small = { size: pt(8.5), colour: colours.soft } as const
  const name = [...sheet.printable(fields.committerName)]
  sheet.write(number === 1 ? title : `${title} · ${name.slice(0, 30).join('')}${name.length > 30 ? '…' : ''}`, page.left, 20, small)
  sheet.write(`第 ${number} 页，共 ${count} 页`, page.right, 20, { ...small, align: 'right' })
  sheet.doc.rect(page.left, 22.5, width, 0.3).fill(colours.brand)
  sheet.write(`存证 ${hash.slice(0, 8)}…${hash.slice(-8)}`, page.left, 283, small)
  sheet.write(`手写签名不向社会公开，请妥善保管。${missing} 表示字库中没有的字。`, page.right, 283, { ...small, align: 'right' })
  if (demo) drawDemoTag(sheet, page.width / 2, 8.5, pt(11))
}

/** What the signer keeps: the ten fields, the handwriting, and how to check that the record still says so. */
export const drawSignedCopy = (fonts: Fonts, content: SignedCopyContent): Promise<Uint8Array> => {
  const sheet = openSheet(fonts, {
    ...page,
    title: `${title} · ${content.fields.committerName}`,
    madeAt: content.signedAt,
    ...(content.demo && { ground: (under: Sheet) => drawDemoGround(under, { x: 0, y: 0, ...page }) }),
  })
  const flow = openFlow(sheet)
  flow.text('主动承诺书', page.left, width, { weight: 'bold', size: pt(22) })
  flow.skip(3)
  for (const [label, value] of rows(content)) flow.row(label, value)
  flow.rule()
  drawSigning(sheet, flow, content)
  drawProof(sheet, flow, content)
  const { start, count } = sheet.doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    sheet.doc.switchToPage(start + i)
    frame(sheet, content, i + 1, count)
  }
  return sheet.bytes()
}
