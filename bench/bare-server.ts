import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// The yardstick: node:http, one ready buffer, the same headers as ours and nothing else.
const [file = '', headersJson = '{}'] = process.argv.slice(2)
const bytes = readFileSync(file)
const headers = { ...(JSON.parse(headersJson) as Record<string, string>), 'content-length': bytes.length }
const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ level: 'started', port: (server.address() as AddressInfo).port })))
