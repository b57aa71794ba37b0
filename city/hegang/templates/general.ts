import { supervision, voluntaryCommitment } from './commitment'

export const general = voluntaryCommitment({
  id: 'general',
  version: 2,
  name: '市场主体诚信承诺书',
  paragraphs: [
    '遵守国家法律法规，依法登记、依法经营、依法纳税，在核准的范围内从事经营活动。',
    '恪守诚实信用原则，所提供的申请材料和公示信息真实、准确、完整，信息变更及时更新。',
    '明码标价，公平交易，不价格欺诈，不强买强卖，不设置不公平的格式条款。',
    '对所提供的商品和服务质量负责，不生产、销售假冒伪劣商品，不作虚假宣传。',
    '严格履行合同约定，不恶意拖欠账款和劳动报酬，保障职工合法权益。',
    '落实安全生产、生态环境保护和消防安全责任，保护消费者个人信息。',
    '对消费者的合理诉求及时答复、妥善处理。',
    supervision,
  ],
  breach: '无',
})
