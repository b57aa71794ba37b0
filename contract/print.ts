import * as v from 'valibot'
import { action } from './action'
import { id } from './fields'

export const printFormats = {
  poster: 'A4 海报（PDF）',
  tent: '台卡（PDF）',
  sticker: '圆形贴（PDF）',
  label: '产品包装标签（PDF）',
  'code-svg': '二维码（SVG）',
  'code-png': '二维码（PNG）',
} as const
export type PrintFormat = keyof typeof printFormats

/** What a poster, a tent or a sticker bears. A label is too small for more than the plain code. */
export const printedCodes = { both: '小程序码 + 二维码', plain: '二维码', mini: '小程序码' } as const
export type PrintedCodes = keyof typeof printedCodes

/** ≤ 1 MB as base64, so that it fits one cloud-function reply. */
export interface PrintedFile {
  readonly fileName: string
  readonly mime: string
  readonly base64: string
  /** asked for and not to be had now: the plain code stands in its place, which is as good */
  readonly without?: 'mini-code'
}

/** A display product of a code in force. `codes` other than `plain` are for hosts whose CodeView says `miniCode`. */
export const printCode = action<PrintedFile>()(
  'print',
  'code',
  'read',
  v.object({
    codeId: id,
    format: v.picklist(Object.keys(printFormats) as PrintFormat[]),
    codes: v.optional(v.picklist(Object.keys(printedCodes) as PrintedCodes[])),
  }),
)

/** The signed copy (PDF) with its hash and the link that checks it: for the signer and the deciding unit. */
export const printSignedCopy = action<PrintedFile>()('print', 'signed-copy', 'read', v.object({ applicationId: id }))
