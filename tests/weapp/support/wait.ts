import type { MiniProgram } from './mini-program'

/** Longer than the app's own patience with a host that does not answer. */
const longest = 10_000

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Waits until something holds; names what was waited for when it does not come. */
export const until = async (what: string, holds: () => boolean, state: () => string = () => ''): Promise<void> => {
  const end = Date.now() + longest
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what} ${state()}`)
    await pause(10)
  }
}

const stateOf = (app: MiniProgram) =>
  `on ${app.pages.top().url}: ${app.screen.text().slice(0, 1200)}\nproblems: ${app.problems.list.join('; ')}\nlast requests: ${app.world.requests
    .slice(-4)
    .map(one => one.url)
    .join(' ')}`

/** Waits until these words are on the screen. */
export const shows = (app: MiniProgram, words: string): Promise<void> =>
  until(
    `“${words}”`,
    () => app.screen.has(words),
    () => stateOf(app),
  )

/** Waits until the page on top is this one. */
export const arrives = (app: MiniProgram, path: string): Promise<void> =>
  until(
    `page ${path}`,
    () => app.pages.top().path.startsWith(path),
    () => stateOf(app),
  )

/** Turns of 10 ms without news after which nothing more is coming. Turns and not time: a busy machine takes time from both sides. */
const quietTurns = 15

/** Waits until something was drawn, nothing is asked and nothing has been drawn for a while. */
export const rests = async (app: MiniProgram): Promise<void> => {
  const given = () => app.setData.length > 0 || app.problems.list.length > 0
  await until('the first drawing', given, () => app.problems.list.join('; '))
  let drawn = -1
  let turns = 0
  await until('rest', () => {
    turns = drawn !== app.setData.length || app.world.open > 0 ? 0 : turns + 1
    drawn = app.setData.length
    return turns > quietTurns
  })
}
