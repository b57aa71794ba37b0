import type { MiniProgram } from './mini-program'
import { arrives, rests, shows } from './wait'

export const shop = '鹤岗市云上走查餐馆（虚构）'
export const address = '工农区走查路 2 号（虚构）'
/** passes GB 32100; no registrar has this number */
export const uscc = '91350100M000100Y43'
export const press = async (app: MiniProgram, name: string, then: string): Promise<void> => {
  app.screen.press(name)
  await shows(app, then)
  await rests(app)
}
/** what the phone has asked of functions, by their names */
export const askedOf = (app: MiniProgram, url: string) => app.world.requests.filter(one => one.api === 'callFunction' && one.url === url)
export const mineEvent = { action: 'mine', input: {} }

export const nextStep = '下一步：照片与经办人'

export const fillFirstStep = async (app: MiniProgram): Promise<void> => {
  await arrives(app, 'packages/entity/pages/enrol')
  await shows(app, '统一社会信用代码')
  app.screen.type('统一社会信用代码', uscc)
  app.screen.type('名称', shop)
  app.screen.press('法人及非法人组织')
  app.screen.choose('行业领域', '餐饮')
  app.screen.choose('辖区', '工农区')
  app.screen.type('地址', address)
  await rests(app)
}
