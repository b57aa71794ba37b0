import type { DistrictData } from '../pack'

/** The districts and counties of Hegang with their division codes (GB/T 2260). */
export const districts: readonly DistrictData[] = [
  { code: '230402', name: '向阳区', unitId: 'xiangyang' },
  { code: '230403', name: '工农区', unitId: 'gongnong' },
  { code: '230404', name: '南山区', unitId: 'nanshan' },
  { code: '230405', name: '兴安区', unitId: 'xingan' },
  { code: '230406', name: '东山区', unitId: 'dongshan' },
  { code: '230407', name: '兴山区', unitId: 'xingshan' },
  { code: '230421', name: '萝北县', unitId: 'luobei' },
  { code: '230422', name: '绥滨县', unitId: 'suibin' },
]
