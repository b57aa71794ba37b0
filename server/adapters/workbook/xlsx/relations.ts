import { attribute } from '../xml/text'
import { keyOf } from '../zip/entry'
import { type Package, scanWhole } from './part'

export interface Relation {
  readonly id: string
  /** the last word of its type, which the two editions of the standard share */
  readonly type: string
  /** the part's name as it is looked up */
  readonly target: string
}

/** A target is meant from the folder of the part that names it, unless it begins with a stroke. */
export const resolved = (from: string, target: string): string => {
  if (target.startsWith('/')) return keyOf(target)
  const folders = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.' && step !== '') folders.push(step)
  }
  return keyOf(folders.join('/'))
}

export const relationsPart = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** What a part points to inside the package. What lies outside it is never looked at. */
export const relationsOf = async (file: Package, part: string): Promise<readonly Relation[]> => {
  const entry = file.parts.get(relationsPart(part))
  const found: Relation[] = []
  if (!entry) return found
  await scanWhole(file, entry, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const type = attribute(attributes, 'Type') ?? ''
      const target = resolved(part, attribute(attributes, 'Target') ?? '')
      found.push({ id: attribute(attributes, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target })
    },
  })
  return found
}
