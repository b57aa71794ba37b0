import { ok, type Reply, refuse } from '../../../../contract/reply'

/** the photograph and a few fields that nobody reads */
const mostParts = 8
const mostHead = 2048
const headEnd = Buffer.from('\r\n\r\n')

const boundaryOf = (contentType: string): string | undefined => {
  const [, quoted, plain] = /^multipart\/form-data;(?:.*;)?\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []
  return quoted ?? plain
}

/** The parts between boundaries; null when it does not end as it has to. */
const partsOf = (body: Buffer, boundary: string): Buffer[] | null => {
  const line = Buffer.from(`\r\n--${boundary}`)
  // the first boundary has no line before it
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  const parts: Buffer[] = []
  let at = whole.indexOf(line)
  while (at >= 0 && parts.length <= mostParts) {
    const from = at + line.length
    if (whole.toString('latin1', from, from + 2) === '--') return parts
    at = whole.indexOf(line, from)
    if (at >= 0) parts.push(whole.subarray(from, at))
  }
  return null
}

/** The bytes of a part that is a file; its name is of no interest. */
const fileOf = (part: Buffer): Buffer | null => {
  const end = part.subarray(0, mostHead).indexOf(headEnd)
  if (end < 0) return null
  const head = part.toString('latin1', 0, end)
  return /^content-disposition:\s*form-data;.*\bfilename\*?=/im.test(head) ? part.subarray(end + headEnd.length) : null
}

/** The one file of a multipart request; whatever is wrong with its parts is the sender's. */
export const oneFile = (contentType: string, body: Buffer): Reply<Buffer> => {
  const boundary = boundaryOf(contentType)
  const parts = boundary === undefined ? null : partsOf(body, boundary)
  const files = (parts ?? []).flatMap(part => fileOf(part) ?? [])
  const [file] = files
  return file && files.length === 1 ? ok(file) : refuse('invalid-input')
}
