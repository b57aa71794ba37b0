import type { CommitterCategory } from '../../contract/vocabulary'
import { innerCheckDigit, usccCheckDigit } from '../../domain/uscc'

/** How far each fictional entity has come. */
export type Stage = 'draft' | 'submitted' | 'returned' | 'approved' | 'in-force' | 'suspended' | 'revoked' | 'replaced'

export interface DemoEntity {
  readonly name: string
  readonly category: Extract<CommitterCategory, 'organisation' | 'soleTrader'>
  readonly sectorId: string
  readonly districtCode: string
  readonly address: string
  readonly stage: Stage
  readonly uscc: string
}

/** A code with valid check digits that was never issued: made, not taken from a register. */
const madeUpUscc = (kind: '91' | '92' | '93', division: string, serial: number): string => {
  const inner = `MAX${String(serial).padStart(5, '0')}`
  const body = `${kind}${division}${inner}${innerCheckDigit(inner)}`
  return body + usccCheckDigit(body)
}

const rows: readonly [string, '91' | '92' | '93', string, string, string, Stage][] = [
  ['鹤岗市松鹤餐饮有限公司（虚构）', '91', 'catering-commerce', '230403', '工农区红军路 12 号 1 层（虚构）', 'in-force'],
  ['北岗家政服务有限公司（虚构）', '91', 'housekeeping', '230404', '南山区光宇街 8 号（虚构）', 'submitted'],
  ['龙江源老字号糕点店（虚构）', '92', 'heritage-commerce', '230402', '向阳区胜利路 3 号（虚构）', 'submitted'],
  ['向阳坡小吃店（虚构）', '92', 'catering-commerce', '230407', '兴山区岭北街 21 号（虚构）', 'submitted'],
  ['萝北界江旅游客栈（虚构）', '92', 'lodging', '230421', '萝北县名山镇沿江路 6 号（虚构）', 'in-force'],
  ['鹤岗市北疆检测技术有限公司（虚构）', '91', 'testing', '230403', '工农区育才路 40 号（虚构）', 'approved'],
  ['绥滨县两江有机水稻专业合作社（虚构）', '93', 'organic-food', '230422', '绥滨县忠仁镇（虚构）', 'approved'],
  ['鹤岗市兴安纪念品商行（虚构）', '92', 'souvenir', '230405', '兴安区峻德路 5 号（虚构）', 'suspended'],
  ['鹤岗市安达出租汽车有限公司（虚构）', '91', 'taxi', '230406', '东山区新华路 2 号（虚构）', 'revoked'],
  ['鹤岗市松雪面馆（虚构）', '92', 'catering-commerce', '230403', '工农区解放路 77 号（虚构）', 'returned'],
  ['鹤岗市新起点培训学校有限公司（虚构）', '91', 'training-culture', '230402', '向阳区东解放路 19 号（虚构）', 'replaced'],
  ['鹤岗市远航中介服务有限公司（虚构）', '91', 'estate-agency', '230403', '工农区东解放路 30 号（虚构）', 'draft'],
  ['鹤岗市顺和客运有限公司（虚构）', '91', 'coach', '230406', '东山区工人路 9 号（虚构）', 'in-force'],
]

export const demoEntities: readonly DemoEntity[] = rows.map(([name, kind, sectorId, districtCode, address, stage], i) => ({
  name,
  category: kind === '92' ? 'soleTrader' : 'organisation',
  sectorId,
  districtCode,
  address,
  stage,
  uscc: madeUpUscc(kind, districtCode, 10_001 + i * 37),
}))
