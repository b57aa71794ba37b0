import type { ItemWords } from '../../../contract/items'
import { readText, removeText, writeText } from '../../device/storage'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Of whose item what was typed is remembered: a new one of a section, or this one. */
export const keptKey = (uscc: string, sectionId: string, id?: string): string => `item.${uscc}.${sectionId}.${id ?? 'new'}`

/** What this device remembers of an item that is being filled in; nothing of what an older version wrote otherwise. */
export const readKeptItem = (key: string): ItemWords | undefined => {
  try {
    const held: unknown = JSON.parse(readText(key) ?? 'null')
    if (!isRecord(held) || !isRecord(held.fields) || !Array.isArray(held.pictures)) return undefined
    const fields = Object.entries(held.fields).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value] as const] : []))
    return { fields: Object.fromEntries(fields), pictures: held.pictures.filter(one => typeof one === 'string') }
  } catch {
    return undefined
  }
}

export const writeKeptItem = (key: string, words: ItemWords): void => writeText(key, JSON.stringify(words))
export const dropKeptItem = (key: string): void => removeText(key)
