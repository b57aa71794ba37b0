import type { CreditPage } from '../../../contract/credit-page'
import { readText, removeText, writeText } from '../../device/storage'
import type { Known } from './standing'

/** One line of 最近扫过. What the code is worth now, only a new scan says. */
export interface KeptLine {
  readonly symbols: string
  readonly name: string
  readonly at: number
}

/** the form of what is kept; another number forgets what an older version kept */
const listKey = 'scans.1'
const pageKey = (symbols: string) => `scan.1.${symbols}`
const most = 20

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const isLine = (one: unknown): one is KeptLine => {
  const { symbols, name, at } = (one ?? {}) as Partial<Record<keyof KeptLine, unknown>>
  return typeof symbols === 'string' && typeof name === 'string' && typeof at === 'number'
}

/** Scanned on this device, newest first. */
export const keptLines = (): readonly KeptLine[] => {
  const lines = parsed(readText(listKey))
  return Array.isArray(lines) ? lines.filter(isLine) : []
}

const isPage = (page: unknown): page is CreditPage => {
  const { status, name, validUntil, honours, voluntary, others } = (page ?? {}) as Partial<Record<keyof CreditPage, unknown>>
  const texts = [status, name].every(text => typeof text === 'string')
  return texts && typeof validUntil === 'number' && [honours, voluntary, others].every(Array.isArray)
}

/** The last answer to these symbols that this device got. */
export const keptPage = (symbols: string): Known | undefined => {
  const { page, at } = (parsed(readText(pageKey(symbols))) ?? {}) as Partial<Record<keyof Known, unknown>>
  return typeof at === 'number' && isPage(page) ? { page, at } : undefined
}

const writeLines = (lines: readonly KeptLine[]) => writeText(listKey, JSON.stringify(lines))

/** Keeps the answer for a time without network; the oldest of more than 20 makes room. */
export const keepPage = (symbols: string, { page, at }: Known): void => {
  const lines = [{ symbols, name: page.name, at }, ...keptLines().filter(line => line.symbols !== symbols)]
  for (const line of lines.slice(most)) removeText(pageKey(line.symbols))
  writeText(pageKey(symbols), JSON.stringify({ page, at }))
  writeLines(lines.slice(0, most))
}

/** A code that turned out not to be ours has no last answer. */
export const forgetPage = (symbols: string): void => {
  removeText(pageKey(symbols))
  const lines = keptLines()
  if (lines.some(line => line.symbols === symbols)) writeLines(lines.filter(line => line.symbols !== symbols))
}

/** Forgets everything that was scanned on this device. */
export const forgetAll = (): void => {
  for (const { symbols } of keptLines()) removeText(pageKey(symbols))
  removeText(listKey)
}
