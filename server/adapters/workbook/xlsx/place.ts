const letterA = 65
const caseBit = 0x20

/** The column of a reference, from 0: A1 is 0. -1 for what is none. */
export const columnOf = (reference: string, from = 0): number => {
  let column = 0
  for (let i = from; i < reference.length; i++) {
    const letter = (reference.charCodeAt(i) & ~caseBit) - letterA
    if (letter < 0 || letter > 25) break
    column = column * 26 + letter + 1
    if (column > 16_384) return -1
  }
  return column - 1
}

export const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0)

export const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(letterA + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26)
