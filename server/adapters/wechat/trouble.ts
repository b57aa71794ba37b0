import type { Clock } from '../../ports/services'

/** What WeChat said to which question: nothing of the person who asked, and no secret. `no-answer`: none, or none that could be read. */
export interface Trouble {
  readonly path: string
  readonly code: number | 'no-answer'
}

/** About a person, their code or their wishes: everyday, and told to whom it concerns. */
const everyday: readonly number[] = [0, 40029, 40163, 40226, 43101, 61010]
/** a token that ended is fetched anew; where none was shown, the secret is wrong */
const tokenEnded: readonly number[] = [40001, 40014, 42001]
const withoutToken: readonly string[] = ['/cgi-bin/stable_token', '/sns/jscode2session']
/** ms in which the same trouble is told once: when WeChat is out of order, everybody meets it */
const quiet = 60_000

/** Tells whoever runs the installation what only they can mend: a wrong secret, an address that is not on the list, an interface that is not open. */
export const troubleTeller = (tell: (trouble: Trouble) => void, clock: Clock): ((trouble: Trouble) => void) => {
  const told = new Map<string, number>()
  return trouble => {
    const { path, code } = trouble
    if (code !== 'no-answer' && (everyday.includes(code) || (tokenEnded.includes(code) && !withoutToken.includes(path)))) return
    const now = clock()
    const key = `${path} ${code}`
    if (now - (told.get(key) ?? Number.NEGATIVE_INFINITY) < quiet) return
    told.set(key, now)
    tell(trouble)
  }
}
