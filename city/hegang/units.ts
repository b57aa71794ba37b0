import type { UnitData } from '../pack'

/** The credit office (信用办): leads the programme, assigns codes, decides what no sector claims. */
export const creditOfficeId = 'business-environment'

/** The 17 responsible units 责任单位, in the order of 鹤信用办发〔2022〕18号, attachment 4. */
export const units: readonly UnitData[] = [
  { id: creditOfficeId, name: '鹤岗市营商环境建设监督局', shortName: '市营商局', kind: 'office' },
  { id: 'suibin', name: '绥滨县人民政府', shortName: '绥滨县政府', kind: 'district' },
  { id: 'luobei', name: '萝北县人民政府', shortName: '萝北县政府', kind: 'district' },
  { id: 'gongnong', name: '鹤岗市工农区人民政府', shortName: '工农区政府', kind: 'district' },
  { id: 'xiangyang', name: '鹤岗市向阳区人民政府', shortName: '向阳区政府', kind: 'district' },
  { id: 'nanshan', name: '鹤岗市南山区人民政府', shortName: '南山区政府', kind: 'district' },
  { id: 'dongshan', name: '鹤岗市东山区人民政府', shortName: '东山区政府', kind: 'district' },
  { id: 'xingshan', name: '鹤岗市兴山区人民政府', shortName: '兴山区政府', kind: 'district' },
  { id: 'xingan', name: '鹤岗市兴安区人民政府', shortName: '兴安区政府', kind: 'district' },
  { id: 'culture-tourism', name: '鹤岗市文体广电和旅游局', shortName: '市文体广旅局', kind: 'department' },
  { id: 'science', name: '鹤岗市科学技术局', shortName: '市科技局', kind: 'department' },
  { id: 'housing', name: '鹤岗市住房和城乡建设局', shortName: '市住建局', kind: 'department' },
  { id: 'industry', name: '鹤岗市工业和信息化局', shortName: '市工信局', kind: 'department' },
  { id: 'commerce', name: '鹤岗市商务局', shortName: '市商务局', kind: 'department' },
  { id: 'market-supervision', name: '鹤岗市市场监督管理局', shortName: '市市场监管局', kind: 'department' },
  { id: 'agriculture', name: '鹤岗市农业农村局', shortName: '市农业农村局', kind: 'department' },
  { id: 'transport', name: '鹤岗市交通运输局', shortName: '市交通局', kind: 'department' },
]
