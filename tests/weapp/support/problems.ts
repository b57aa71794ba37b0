/** What went wrong while the mini-program ran, in the order in which it did. The sentence names the cause. */
export class Problems {
  readonly list: string[] = []

  note(kind: string, what: unknown): void {
    const text = what instanceof Error || (typeof what === 'object' && what !== null && 'message' in what) ? messageOf(what) : String(what)
    this.list.push(`${kind}: ${text}`)
  }
}

// an error of the mini-program's own realm is no Error of this one
const messageOf = (fault: object): string => {
  const { name, message, stack } = fault as { readonly name?: string; readonly message?: string; readonly stack?: string }
  const where = stack?.split('\n').find(line => line.trim().startsWith('at ')) ?? ''
  return `${name ?? 'Error'}: ${message ?? ''} ${where.trim()}`.trim()
}
