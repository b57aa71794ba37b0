import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { CellValue, Merged, SheetHead, SheetRow } from '../../domain/collection/sheet'

/**
 * A double of the workbook reader for the workbooks of tests/fixtures/collection and nothing else: their texts stand in the cells and a number with
 * a style is a day. The rules can so be held against them without the adapter.
 */
const entry = (zip: Buffer, name: string): string => {
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
  }
  throw new Error(`no ${name} in the sample`)
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const plain = (xml: string) =>
  xml.replace(/&(?:#(\d+)|\w+);/g, (one, code?: string) => (code ? String.fromCodePoint(Number(code)) : (entities[one] ?? one)))
const column = (letters: string) => [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1
const day = (serial: number) => ({ date: new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10) })

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
const inside = (xml: string, tag: string) => new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(xml)?.[1]

const cellOf = (tag: string, body: string): CellValue => {
  const text = inside(body, 't')
  const value = inside(body, 'v')
  if (inside(body, 'f') !== undefined) return { formula: value === undefined ? null : plain(value) }
  if (text !== undefined) return plain(text)
  if (value === undefined) return null
  if (attribute(tag, 't') === 'e') return { error: value }
  if (attribute(tag, 't') === 'b') return value === '1'
  return attribute(tag, 's') === undefined ? Number(value) : day(Number(value))
}

const cellsOf = (xml: string): CellValue[] => {
  const cells: CellValue[] = []
  for (const [, tag = '', body = ''] of xml.matchAll(/<c( [^>]*)>(.*?)<\/c>/gs))
    cells[column((attribute(tag, 'r') ?? '').replace(/\d/g, ''))] = cellOf(tag, body)
  return Array.from(cells, cell => cell ?? null)
}

const areaOf = (ref: string): Merged => {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? []
  return { top: Number(top), left: column(left), bottom: Number(bottom), right: column(right) }
}

const sheetOf = (name: string, xml: string): SampleSheet => ({
  head: {
    name,
    hidden: false,
    merged: [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref = '']) => areaOf(ref)),
    hiddenColumns: [],
  },
  rows: [...xml.matchAll(/<row( [^>]*)>(.*?)<\/row>/gs)].map(([, tag = '', body = '']) => ({
    number: Number(attribute(tag, 'r')),
    cells: cellsOf(body),
    ...(attribute(tag, 'hidden') === '1' ? { hidden: true } : {}),
  })),
})

export interface SampleSheet {
  readonly head: SheetHead
  readonly rows: readonly SheetRow[]
}

export const sampleSheets = (path: string): SampleSheet[] => {
  const zip = readFileSync(path)
  return [...entry(zip, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = ''], i) =>
    sheetOf(plain(name), entry(zip, `xl/worksheets/sheet${i + 1}.xml`)),
  )
}
