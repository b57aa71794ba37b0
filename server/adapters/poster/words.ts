import { lastDay } from '../../../domain/calendar'
import type { ProductContent } from '../../ports/poster'

/** The sentences that stand on display products. */
export const words = {
  scan: '微信或手机相机扫一扫',
  scanWeChat: '微信扫一扫',
  scanOther: '其他手机相机扫一扫',
  promise: '看它公开的诚信承诺和信用信息',
  compare: '扫码后请核对：名称、地址、门头照片与现场一致',
  compareVehicle: '扫码后请核对：号牌、企业名称与本车一致',
  symbols: '无法扫码时，可读出诚信码编号',
  what: ['本码展示市场主体自愿公开的承诺与部门归集的信用信息，不是行政许可。', '没有诚信码不影响任何权利。'],
  fold: '沿虚线对折',
  cut: '沿虚线裁切',
} as const

export const validity = ({ validUntil }: ProductContent): string => `有效期至 ${lastDay(validUntil)}`
