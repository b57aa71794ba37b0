import { city } from '../../city'
import { type printCode as contract, type PrintedCodes, type PrintedFile, type PrintFormat, printFormats } from '../../contract/print'
import { ok, refuse } from '../../contract/reply'
import { type IntegrityCode, standsInForce } from '../../domain/integrity-code'
import { utf8 } from '../../domain/utf8'
import { permit, type Subject } from '../../server/policy'
import type { Doc } from '../../server/ports/store'
import type { Read, ReadContext } from '../../server/ports/use-case'
import { codeUrl } from '../shared/application-view'
import { miniCodeOf } from './mini-code'
import { printedFile } from './printed-file'

/** Who may print it: the entity's agents as they are now, its deciding unit, the credit office. */
const subjectOf = async ({ body }: Doc<IntegrityCode>, { store }: ReadContext): Promise<Subject> => {
  const entity = await store.get('entities', body.uscc)
  return { unitId: body.unitId, owners: entity?.body.agents.map(agent => agent.accountId) ?? [] }
}

/** 海报 of 「A4 海报（PDF）」: the word of the list without its format. */
const wordOf = (format: PrintFormat): string => printFormats[format].replace(/（.*）$/, '')

/** What a product bears beside or in place of the plain code; a label has no room, and what WeChat does not give is done without. */
const miniCodeFor = async (format: PrintFormat, codes: PrintedCodes, { symbols }: IntegrityCode, context: ReadContext) => {
  if (codes === 'plain' || format === 'label' || !context.wechat) return {}
  const picture = await miniCodeOf(symbols, context)
  return picture ? { miniCode: { picture, alone: codes === 'mini' } } : { without: 'mini-code' as const }
}

const render = async (format: PrintFormat, codes: PrintedCodes, code: IntegrityCode, context: ReadContext): Promise<PrintedFile> => {
  const { codeImages, posters, publicOrigin, demo } = context
  const url = codeUrl(publicOrigin, code.symbols)
  const word = wordOf(format)
  if (format === 'code-svg') return printedFile(code.name, word, 'svg', 'image/svg+xml', utf8(codeImages.svg(url)))
  if (format === 'code-png') return printedFile(code.name, word, 'png', 'image/png', codeImages.png(url))
  const { programmeName, name: cityName } = city
  const { without, ...mini } = await miniCodeFor(format, codes, code, context)
  const content = { url, symbols: code.symbols, name: code.name, programmeName, cityName, validUntil: code.validUntil, demo, ...mini }
  const file = printedFile(code.name, word, 'pdf', 'application/pdf', await posters.product(format, content))
  return without ? { ...file, without } : file
}

/** A display product of a code that stands: what is revoked, replaced or run out is not printed again. */
export const code: Read<typeof contract> = async ({ codeId, format, codes = 'plain' }, context) => {
  const doc = await context.store.get('codes', codeId)
  if (!doc || !permit(context.actor, 'code.print', await subjectOf(doc, context)).ok) return refuse('not-found')
  if (!standsInForce(doc.body, context.now)) return refuse('wrong-state')
  return ok(await render(format, codes, doc.body, context))
}
