export interface Written {
  readonly name: Buffer
  readonly method: number
  /** sizes and sum stand behind the data, because they were not known before it */
  readonly later: boolean
  readonly header: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

const version = 20
const utf8Names = 0x0800
const sizesLater = 0x0008
/** 1980-01-01: the same rows give the same file */
const date = 0x0021

const flags = ({ later }: Written) => utf8Names | (later ? sizesLater : 0)

const layOut = (length: number, fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[], tail?: Buffer): Buffer => {
  const record = Buffer.alloc(length)
  for (const [at, bytes, value] of fields) record.writeUIntLE(value, at, bytes)
  return tail ? Buffer.concat([record, tail]) : record
}

export const localHeader = (one: Written): Buffer =>
  layOut(
    30,
    [
      [0, 4, 0x04034b50],
      [4, 2, version],
      [6, 2, flags(one)],
      [8, 2, one.method],
      [12, 2, date],
      [14, 4, one.crc],
      [18, 4, one.packed],
      [22, 4, one.size],
      [26, 2, one.name.length],
    ],
    one.name,
  )

export const descriptor = (one: Written): Buffer =>
  layOut(16, [
    [0, 4, 0x08074b50],
    [4, 4, one.crc],
    [8, 4, one.packed],
    [12, 4, one.size],
  ])

export const centralRecord = (one: Written): Buffer =>
  layOut(
    46,
    [
      [0, 4, 0x02014b50],
      [4, 2, version],
      [6, 2, version],
      [8, 2, flags(one)],
      [10, 2, one.method],
      [14, 2, date],
      [16, 4, one.crc],
      [20, 4, one.packed],
      [24, 4, one.size],
      [28, 2, one.name.length],
      [42, 4, one.header],
    ],
    one.name,
  )

export const endRecord = (count: number, size: number, start: number): Buffer =>
  layOut(22, [
    [0, 4, 0x06054b50],
    [8, 2, count],
    [10, 2, count],
    [12, 4, size],
    [16, 4, start],
  ])
