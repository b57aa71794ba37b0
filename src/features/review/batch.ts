import type { DecideOutcome, QueueLine } from '../../../contract/review'

/** As many as one `decide` takes. */
export const batchLimit = 50

/** Marks or unmarks one; a mark beyond the limit changes nothing. */
export const toggle = (marked: readonly string[], id: string, limit = batchLimit): readonly string[] => {
  if (marked.includes(id)) return marked.filter(other => other !== id)
  return marked.length < limit ? [...marked, id] : marked
}

/** Marks all that are shown, up to the limit; when all of them are marked already, unmarks all. */
export const toggleAll = (marked: readonly string[], shown: readonly string[], limit = batchLimit): readonly string[] => {
  const missing = shown.filter(id => !marked.includes(id))
  return missing.length === 0 ? [] : [...marked, ...missing].slice(0, Math.max(limit, marked.length))
}

export interface Batch {
  readonly approve: readonly QueueLine[]
  /** a code in doubt is approved by itself, with its own reason (R1); so is what no machine has read: somebody reads it first */
  readonly leftOut: readonly QueueLine[]
}

/** What approving the marked lines would do. */
export const batchOf = (lines: readonly QueueLine[], marked: readonly string[]): Batch => {
  const chosen = lines.filter(line => marked.includes(line.id) && line.state === 'submitted')
  const alone = (line: QueueLine) => line.usccInDoubt || line.textMarked
  return { approve: chosen.filter(line => !alone(line)).slice(0, batchLimit), leftOut: chosen.filter(alone) }
}

export interface NamedOutcome extends DecideOutcome {
  readonly name: string
}

/** Each outcome with the name the officer knows it by, what failed first. */
export const namedOutcomes = (lines: readonly QueueLine[], outcomes: readonly DecideOutcome[]): readonly NamedOutcome[] =>
  outcomes
    .map(outcome => ({ ...outcome, name: lines.find(line => line.id === outcome.id)?.name ?? '' }))
    .sort((a, b) => Number(a.done) - Number(b.done))
