import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { CellValue, SheetHead, SheetRow } from '../../domain/collection/sheet'

/**
 * A double of the workbook reader for the two sample workbooks and nothing else: their texts stand in the cells and their only numbers are days.
 * The rules can so be held against the samples without the adapter.
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

const cellsOf = (xml: string): CellValue[] => {
  const cells: CellValue[] = []
  for (const [, letters = '', body = ''] of xml.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(.*?)<\/c>/gs)) {
    const text = /<t[^>]*>(.*?)<\/t>/s.exec(body)
    const number = /<v>(.*?)<\/v>/.exec(body)
    cells[column(letters)] = text ? plain(text[1] ?? '') : number ? day(Number(number[1])) : null
  }
  return Array.from(cells, cell => cell ?? null)
}

export interface SampleSheet {
  readonly head: SheetHead
  readonly rows: readonly SheetRow[]
}

export const sampleSheets = (path: string): SampleSheet[] => {
  const zip = readFileSync(path)
  return [...entry(zip, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = ''], i) => {
    const xml = entry(zip, `xl/worksheets/sheet${i + 1}.xml`)
    const rows = [...xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)].map(([, number, body = '']) => ({
      number: Number(number),
      cells: cellsOf(body),
    }))
    return { head: { name, hidden: false, merged: [], hiddenColumns: [] }, rows }
  })
}
