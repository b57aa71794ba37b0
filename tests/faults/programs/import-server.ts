import { createServer } from 'node:http'
import { createWorkbooks, inProcessWorkbooks } from '../../../server/adapters/workbook'

/** Answers short requests while it reads a workbook: with a reader's script in a child, without one in this very process. */
const [file = '', script] = process.argv.slice(2)
let readerMs = 0
const used = ({ cpuMs }: { readonly cpuMs: number }) => {
  readerMs = cpuMs
}
const workbooks = script ? createWorkbooks(script, { used }) : inProcessWorkbooks()

const readAll = async (): Promise<void> => {
  let rows = 0
  const before = process.cpuUsage()
  for await (const part of workbooks.read({ path: file })) if (part.kind === 'rows') rows += part.rows.length
  const { user, system } = process.cpuUsage(before)
  console.log(`read ${rows} ${Math.round((user + system) / 1000)} ${readerMs}`)
}

const answer = Buffer.from(JSON.stringify({ ok: true, value: '诚信码有效'.repeat(100) }))
const server = createServer((_, reply) => void reply.setHeader('content-length', answer.length).end(answer))
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as { port: number }).port}`))
process.stdin.on('data', () => void readAll())
