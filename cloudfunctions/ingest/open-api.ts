import { ingestBytes, ingestRows } from '../../contract/ingest'
import { type IngestScope, ingestRefusals, ingestScopes } from '../../contract/vocabulary-ingest'
import { clockTolerance } from '../../domain/ingest/signing'
import { batchAnswer, batchOf, refusalOf, refusalsOf } from './open-api-schemas'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const header = (name: string, description: string, pattern: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', pattern },
})

const signedHeaders = [
  header('X-Ingest-Key', '密钥编号', '^ingest-[0-9A-Z]{26}$'),
  header('X-Ingest-Timestamp', `签名时间：1970 年以来的秒数，与服务器时间相差不超过 ${clockTolerance} 秒`, '^\\d{10}$'),
  header(
    'X-Ingest-Signature',
    '以密钥对五行文字作 HMAC-SHA256，写成小写十六进制：POST、路径、签名时间、Idempotency-Key、请求正文的 SHA-256（小写十六进制）；各行以换行符分隔，末尾没有换行',
    '^[0-9a-f]{64}$',
  ),
  header('Idempotency-Key', '这一批的编号：重试时不变，换一批就换一个；保留 7 天', '^[0-9A-Za-z_-]{8,64}$'),
]

/** 404 is every other path's. */
const statuses = [...new Set(Object.values(ingestRefusals).map(([status]) => status))].filter(status => status !== 404)

const headersOf = (status: number) =>
  status === 429 ? { headers: { 'Retry-After': { required: true, schema: { type: 'string', pattern: '^\\d{1,4}$' } } } } : {}

const refusalsFor = (scope: IngestScope) =>
  Object.fromEntries(
    statuses.map(status => {
      const description = refusalsOf(scope, status)
        .map(([, [, sentence]]) => sentence)
        .join(' ')
      return [String(status), { description, ...headersOf(status), ...json(refusalOf(scope, status)) }]
    }),
  )

const pathOf = (scope: IngestScope) => ({
  post: {
    operationId: `send-${scope}`,
    summary: `${ingestScopes[scope]}：一批最多 ${ingestRows} 行，${ingestBytes / 2 ** 20} MB`,
    description:
      '整批先登记（全有或全无），没有疑问的行随即收录，存疑的行留待责任单位在“归集”中决定；结构有错的批次整批拒绝。同一 Idempotency-Key 同一正文，答复相同。',
    parameters: signedHeaders,
    requestBody: { required: true, ...json(batchOf(scope)) },
    responses: { '200': { description: '逐行的结果', ...json(batchAnswer) }, ...refusalsFor(scope) },
  },
})

/** The document of the ingest API; docs/openapi.json holds the same (scripts/write-open-api.ts). */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: '码上诚信归集接口',
    version: '1',
    description: '责任单位的业务系统以自己的密钥报送归集信息。用法和示例见 docs/operations/ingest.md。',
  },
  servers: [{ url: '/' }],
  paths: {
    ...Object.fromEntries((Object.keys(ingestScopes) as IngestScope[]).map(scope => [`/api/v1/${scope}`, pathOf(scope)])),
    '/api/v1/openapi.json': {
      get: {
        operationId: 'open-api',
        summary: '本文档',
        responses: { '200': { description: 'OpenAPI 3.1', ...json({ type: 'object' }) } },
      },
    },
  },
}
