import { type PrintFormat, printFormats } from '../../../contract/print'

/** Where each display product belongs, in the words of somebody who hangs it up. */
const uses: Readonly<Record<PrintFormat, string>> = {
  poster: '贴在店门口或收银台旁，离地约 1.5 米，站着就能扫。',
  tent: '折成三角立在桌上、前台，一桌一个。',
  sticker: '贴在门玻璃、取餐口或设备上，不要折，不要覆膜反光。',
  label: '印在或贴在产品包装上，四周留白不要裁掉。',
  'code-svg': '交给广告店做门牌、展板，放大不模糊。',
  'code-png': '放进网页、公众号文章或自己的海报。',
}

export const products = (Object.keys(printFormats) as PrintFormat[]).map(format => ({
  format,
  name: printFormats[format],
  use: uses[format],
}))
