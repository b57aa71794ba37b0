import { execFile } from 'node:child_process'

export const gathered = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** hucre is a module that Jest's own loader cannot take: it runs beside it. */
const program = `
import { readXlsx } from 'hucre/xlsx'
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const { sheets } = await readXlsx(Buffer.concat(chunks))
const rows = sheets[Number(process.argv[1])].rows.map(row => row.map(cell => cell instanceof Date ? { date: cell.toISOString().slice(0, 10) } : cell))
process.stdout.write(JSON.stringify(rows.map(row => row.slice(0, row.findLastIndex(cell => cell !== null) + 1))))
`

/** A sheet's rows as another library reads them. */
export const oracleRows = (bytes: Uint8Array, sheet: number): Promise<unknown[][]> =>
  new Promise((resolve, reject) => {
    const args = ['--input-type=module', '-e', program, String(sheet)]
    const child = execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout) as unknown[][]),
    )
    child.stdin?.end(bytes)
  })
