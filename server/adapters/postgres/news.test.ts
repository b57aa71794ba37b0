import pg from 'pg'
import { type Cuttable, cuttable } from '../../../tests/support/cut-connection'
import { type RunningPostgres, startPostgres } from '../../../tests/support/postgres'
import { channelOf, listen } from './news'

let server: RunningPostgres
let way: Cuttable
let teller: pg.Client
let stop: () => Promise<void> = async () => undefined
beforeAll(async () => {
  server = await startPostgres()
  const { hostname, port } = new URL(server.url)
  way = await cuttable(hostname, Number(port || 5432))
  teller = new pg.Client(server.url)
  await teller.connect()
}, 60_000)
afterEach(() => stop())
afterAll(async () => {
  await teller.end()
  await way.stop()
  await server.stop()
}, 60_000)

const schema = 'news_test'
const tell = (token: string) => teller.query('SELECT pg_notify($1, $2)', [channelOf(schema), token])
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const until = async (done: () => boolean, ms: number): Promise<boolean> => {
  for (const since = performance.now(); !done() && performance.now() - since < ms; ) await wait(20)
  return done()
}

it('a connection that falls silent without an end vouches for nothing within a second, and is replaced by one that hears', async () => {
  const heard: (string | null)[] = []
  const url = new URL(server.url)
  url.host = `127.0.0.1:${way.port}`
  stop = listen({ url: url.href, schema }, token => void heard.push(token))
  expect(await until(() => heard.includes(null), 5000)).toBe(true)
  await tell('before')
  expect(await until(() => heard.includes('before'), 1000)).toBe(true)
  await wait(1000)
  // as long as it hears, nothing is dropped for nothing
  expect(heard.slice(heard.indexOf('before'))).toEqual(['before'])
  way.silence()
  await tell('unheard')
  expect(await until(() => heard.at(-1) === null, 1000)).toBe(true)
  const again = async () => {
    await tell('after')
    return until(() => heard.includes('after'), 200)
  }
  let hears = false
  for (let i = 0; i < 40 && !hears; i++) hears = await again()
  expect(hears).toBe(true)
}, 30_000)
