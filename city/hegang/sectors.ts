import type { SectorData } from '../pack'
import { sections } from './sections'
import { creditOfficeId } from './units'

/**
 * The sectors 行业领域 of 鹤信用办发〔2022〕18号, attachment 4. Where the notice gives one trade to several departments, each has
 * its own sector, so that every application has exactly one deciding unit.
 */
export const sectors: readonly SectorData[] = [
  { id: 'catering-commerce', name: '餐饮服务（商务）', unitId: 'commerce', templateId: 'catering' },
  { id: 'catering-market', name: '餐饮（市监）', unitId: 'market-supervision', templateId: 'catering' },
  { id: 'lodging', name: '住宿', unitId: 'market-supervision', templateId: 'tourism' },
  { id: 'scenic', name: '品牌化景区', unitId: 'culture-tourism', templateId: 'tourism', sections: sections.scenic },
  { id: 'souvenir', name: '纪念品销售', unitId: 'market-supervision', templateId: 'retail' },
  { id: 'online-shop', name: '网络店铺', unitId: 'market-supervision', templateId: 'retail' },
  { id: 'training-culture', name: '培训机构（文体广旅）', unitId: 'culture-tourism', templateId: 'training', sections: sections.training },
  { id: 'training-science', name: '培训机构（科技）', unitId: 'science', templateId: 'training', sections: sections.training },
  { id: 'estate-agency', name: '房地产经纪等中介服务', unitId: 'housing', templateId: 'estate-agency', sections: sections.qualified },
  { id: 'housekeeping', name: '家政服务', unitId: 'commerce', templateId: 'housekeeping', sections: sections.qualified },
  { id: 'testing', name: '检验检测机构', unitId: 'market-supervision', templateId: 'testing', sections: sections.qualified },
  {
    id: 'heritage-industry',
    name: '老字号、原字号、新字号企业（工信）',
    unitId: 'industry',
    templateId: 'heritage',
    sections: sections.heritage,
  },
  {
    id: 'heritage-commerce',
    name: '老字号、原字号、新字号企业（商务）',
    unitId: 'commerce',
    templateId: 'heritage',
    sections: sections.heritage,
  },
  {
    id: 'heritage-market',
    name: '老字号零售、餐饮（市监）',
    unitId: 'market-supervision',
    templateId: 'heritage',
    sections: sections.heritage,
  },
  { id: 'green-food', name: '绿色食品生产经营', unitId: 'agriculture', templateId: 'certified-food', sections: sections.greenFood },
  { id: 'organic-food', name: '有机食品生产经营', unitId: 'agriculture', templateId: 'certified-food', sections: sections.organicFood },
  { id: 'taxi', name: '出租汽车公司', unitId: 'transport', templateId: 'carrier', vehicles: true, sections: sections.carrier },
  { id: 'coach', name: '长途客运公司', unitId: 'transport', templateId: 'carrier', vehicles: true, sections: sections.carrier },
  { id: 'ride-hailing', name: '网约车公司', unitId: 'transport', templateId: 'carrier', vehicles: true, sections: sections.carrier },
  { id: 'other', name: '其他行业', unitId: creditOfficeId, templateId: 'general' },
]
