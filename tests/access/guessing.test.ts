import { randomBytes } from 'node:crypto'
import { city } from '../../city'
import { routes as citizen } from '../../cloudfunctions/citizen/routes'
import { creditPage } from '../../contract'
import type { ScanAnswer } from '../../contract/credit-page'
import { checkSymbol, symbolVersion, tokenFromBytes } from '../../domain/symbols'
import { createSecrets } from '../../server/adapters/secrets'
import { applicantOf, got } from '../support/applicant'
import { openWorld, type World } from '../support/services'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const stored = 1000

let world: World
let tokens: string[]
beforeAll(async () => {
  world = await openWorld()
  const { code } = await applicantOf(world, world.actor('a1')).coded()
  const token = code.symbols.slice(1, 27)
  tokens = [token, ...Array.from({ length: stored - 1 }, () => tokenFromBytes(randomBytes(16)))]
  const page = await world.services.store.get('publicPages', token)
  if (!page) throw new Error('no page')
  for (let from = 1; from < stored; from += 250)
    await world.services.store.transact(async tx => {
      for (const other of tokens.slice(from, from + 250)) tx.insert('publicPages', other, {}, page.body)
    })
})
afterAll(() => world.close())

const scan = async (symbols: string): Promise<ScanAnswer> => got(await world.as(world.actor(null), citizen, creditPage.scan, { symbols }))
const bump = (token: string, by: bigint): string => {
  let number = [...token].reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n) + by * 4n
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = alphabet.charAt(Number(((number % 32n) + 32n) % 32n)) + text
    number /= 32n
  }
  return text
}

describe('guessing codes', () => {
  it('a million random tokens hit none of a thousand', () => {
    const held = new Set(tokens)
    const bytes = randomBytes(16_000_000)
    let hits = 0
    for (let i = 0; i < 1_000_000; i++) if (held.has(tokenFromBytes(bytes.subarray(i * 16, i * 16 + 16)))) hits += 1
    expect([held.size, hits]).toEqual([stored, 0])
    // the loop can find what is there
    expect(held.has(tokens[7] ?? '')).toBe(true)
  })

  it('who knows a code knows none of its neighbours: not the next number, not one other symbol, though the key were known', async () => {
    const guesses = tokens
      .slice(0, 20)
      .flatMap(token => [
        ...Array.from({ length: 50 }, (_, n) => [bump(token, BigInt(n + 1)), bump(token, BigInt(-n - 1))]).flat(),
        ...[...token]
          .slice(0, 25)
          .flatMap((own, place) =>
            [...alphabet].filter(letter => letter !== own).map(letter => token.slice(0, place) + letter + token.slice(place + 1)),
          ),
      ])
    expect(new Set(guesses).size).toBeGreaterThan(17_000)
    const found = await Promise.all(guesses.map(token => world.services.store.get('publicPages', token)))
    expect(found.filter(page => page !== null)).toEqual([])
  })

  it('guesses with a right check symbol and a guessed tag get no further than the tag, save one in a million, and none hits', async () => {
    const guesses = Array.from({ length: 20_000 }, () => {
      const tag = [...randomBytes(4)].map(byte => alphabet.charAt(byte & 31)).join('')
      const body = symbolVersion + tokenFromBytes(randomBytes(16)) + tag
      return body + checkSymbol(body)
    })
    const past = guesses.filter(symbols => world.services.secrets.tokenOf(symbols) !== null)
    expect(past.length).toBeLessThanOrEqual(2)
    expect(await Promise.all(past.map(scan))).toEqual(past.map(() => ({ kind: 'not-ours' })))
  })

  it('unknown, forged, foreign, of another version and no symbols at all: one answer, letter for letter', async () => {
    const token = tokens[0] ?? ''
    const ours = world.services.secrets.symbolsOf(token)
    const version2 = `2${ours.slice(1, 31)}`
    const asked = [
      world.services.secrets.symbolsOf(tokenFromBytes(randomBytes(16))),
      createSecrets('another key of at least thirty-two characters', city.code).symbolsOf(token),
      createSecrets('a test key of at least thirty-two characters', '230100').symbolsOf(token),
      version2 + checkSymbol(version2),
      ours.toLowerCase(),
      ` ${ours}`,
      `${ours}\n`,
      ours.replace(/0/g, 'O').replace(/1/g, 'I'),
      `${ours.slice(0, 31)}${ours.charAt(31) === '0' ? '1' : '0'}`,
      '',
      '\u0000',
      'toString',
      '__proto__',
      'x'.repeat(64),
    ]
    const answers = await Promise.all(asked.map(scan))
    expect(new Set(answers.map(answer => JSON.stringify(answer)))).toEqual(new Set(['{"kind":"not-ours"}']))
    expect((await scan(ours)).kind).toBe('page')
  })
})
