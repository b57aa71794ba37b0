import { shownPlate } from '../../../domain/vehicle/plate'
import { readText, removeText, writeText } from '../../device/storage'
import { type AnyKnown, isVehicle } from './standing'

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

const isKnown = (known: unknown): known is AnyKnown => {
  const { page, at } = (known ?? {}) as Readonly<Record<string, unknown>>
  const { status, validUntil, name, plate, honours, voluntary, others, company, permitUntil } = (page ?? {}) as Readonly<
    Record<string, unknown>
  >
  if (typeof at !== 'number' || typeof status !== 'string' || typeof validUntil !== 'number') return false
  return typeof plate === 'string'
    ? typeof company === 'string' && typeof permitUntil === 'number'
    : typeof name === 'string' && [honours, voluntary, others].every(Array.isArray)
}

/** The last answer to these symbols that this device got. */
export const keptPage = (symbols: string): AnyKnown | undefined => {
  const known = parsed(readText(pageKey(symbols)))
  return isKnown(known) ? known : undefined
}

const writeLines = (lines: readonly KeptLine[]) => writeText(listKey, JSON.stringify(lines))

/** Keeps the answer for a time without network; the oldest of more than 20 makes room. */
export const keepPage = (symbols: string, known: AnyKnown): void => {
  const { page, at } = known
  const name = isVehicle(known) ? shownPlate(known.page.plate) : known.page.name
  const lines = [{ symbols, name, at }, ...keptLines().filter(line => line.symbols !== symbols)]
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
