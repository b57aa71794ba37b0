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

/** ≤ 1 MB as base64, so that it fits one cloud-function reply. */
export interface PrintedFile {
  readonly fileName: string
  readonly mime: string
  readonly base64: string
}

/** A display product of a code in force. */
export const printCode = action<PrintedFile>()(
  'print',
  'code',
  'read',
  v.object({ codeId: id, format: v.picklist(Object.keys(printFormats) as PrintFormat[]) }),
)

/** The signed copy (PDF) with its hash and the link that checks it: for the signer and the deciding unit. */
export const printSignedCopy = action<PrintedFile>()('print', 'signed-copy', 'read', v.object({ applicationId: id }))
