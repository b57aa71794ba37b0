/**
 * A lane per contended document: transactions that have lost once try again one after the other, so that many writers of one
 * document all get their turn. It is courtesy inside one process; correctness is the commit queue's.
 */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>()

  /** Resolves when it is the caller's turn, to the function that ends it. */
  async enter(name: string): Promise<() => void> {
    const before = this.tails.get(name)
    let leave = () => {}
    const mine = new Promise<void>(resolve => {
      leave = () => {
        if (this.tails.get(name) === mine) this.tails.delete(name)
        resolve()
      }
    })
    this.tails.set(name, mine)
    await before
    return leave
  }
}
