import type { InputOf } from '../../contract/action'
import type { saveVehicle } from '../../contract/vehicles'
import { demoEntities } from './entities'

const uscc = demoEntities.find(({ sectorId, stage }) => sectorId === 'coach' && stage === 'in-force')?.uscc ?? ''

/** The demonstration's coaches: one in order, one whose permit has run out. */
export const demoVehicles: readonly InputOf<typeof saveVehicle>[] = [
  { uscc, plate: '黑H00001', plateKind: '大型汽车', kind: 'coach', permit: '230400900001', validUntil: '2029-06-30' },
  { uscc, plate: '黑H00002', plateKind: '大型汽车', kind: 'coach', permit: '230400900002', validUntil: '2025-06-30' },
]
