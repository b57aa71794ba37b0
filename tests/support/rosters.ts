import { usccNumber } from './application-fixture'

export interface RosterRow {
  readonly n: number
  readonly name?: string
  readonly code?: string
  readonly sector?: string
  readonly district?: string
  readonly address?: string
}

/** 应赋码名单 as a .csv, with the columns that its sender has. */
export const rosterCsv = (rows: readonly RosterRow[], columns = '市场主体名称,统一社会信用代码,行业领域,辖区,地址,备注'): Buffer => {
  const line = ({ n, name, code, sector = '家政服务', district = '工农区', address = '虚构街 1 号' }: RosterRow): string => {
    const cells: Readonly<Record<string, string>> = {
      市场主体名称: name ?? `第${n}号店（虚构）`,
      统一社会信用代码: code ?? usccNumber(n),
      行业领域: sector,
      辖区: district,
      地址: address,
    }
    return columns
      .split(',')
      .map(column => cells[column] ?? '')
      .join(',')
  }
  return Buffer.from([columns, ...rows.map(line)].join('\n'))
}
