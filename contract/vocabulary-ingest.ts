/** The closed lists of the ingest API (归集接口). Terms: docs/glossary.md. */

/** What a key may bring, one path each. */
export const ingestScopes = { records: '归集信息', vehicles: '营运车辆' } as const
export type IngestScope = keyof typeof ingestScopes

/** Why a batch is not taken, with its status: for a program, and in a sentence for whoever looks after it. */
export const ingestRefusals = {
  'invalid-input': [400, '请求内容的结构不对，请按 fields 中的位置修改后再发；整批没有收录。'],
  'unknown-sector': [400, '主动承诺信息表须指明本单位负责的行业领域（codesFor.sectorId）；整批没有收录。'],
  'unknown-district': [400, '主动承诺信息表须指明本市的辖区代码（codesFor.districtCode）；整批没有收录。'],
  'signature-invalid': [401, '签名不被接受：请核对接口密钥、签名方法，并确认密钥没有停用。'],
  'signature-stale': [401, '签名时间与本机时间相差超过 5 分钟，请校准时钟后重新签名。'],
  'not-permitted': [403, '此密钥不能办理这类归集，或者责任单位已停用，请联系管理员。'],
  'unknown-path': [404, '没有这个接口，请核对网址和请求方法。'],
  'request-reused': [409, '这个 Idempotency-Key 已用于另一批内容，请换一个新的；整批没有收录。'],
  'too-large': [413, '请求超过 2 MB，请分成几批。'],
  'too-many-rows': [413, '一批最多 1000 行，请分成几批。'],
  'not-json': [415, '只接受 application/json。'],
  'too-many': [429, '请求太频繁，请按 Retry-After 稍后再试。'],
  busy: [429, '正在办理的较多，请按 Retry-After 用同一个 Idempotency-Key 再试。'],
  unavailable: [500, '服务暂时不可用，请稍后用同一个 Idempotency-Key 再试；反复出现请将 requestId 告知管理员。'],
} as const
export type IngestRefusal = keyof typeof ingestRefusals
