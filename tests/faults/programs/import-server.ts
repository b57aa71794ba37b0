import { createServer } from 'node:http'
import { createWorkbooks, inProcessWorkbooks } from '../../../server/adapters/workbook'

/** Answers short requests while it reads a workbook: with a reader's script in a child, without one in this very process. */
const [file = '', script] = process.argv.slice(2)
const workbooks = script ? createWorkbooks(script) : inProcessWorkbooks()

const readAll = async (): Promise<void> => {
  let rows = 0
  for await (const part of workbooks.read({ path: file })) if (part.kind === 'rows') rows += part.rows.length
  console.log(`read ${rows}`)
}

const answer = Buffer.from(JSON.stringify({ ok: true, value: '诚信码有效'.repeat(100) }))
const server = createServer((_, reply) => void reply.setHeader('content-length', answer.length).end(answer))
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as { port: number }).port}`))
process.stdin.on('data', () => void readAll())
