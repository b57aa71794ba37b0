import { resolve } from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import ariaComponents from './aria-attributes.json'

interface MiniPlatform {
  readonly ctx: unknown
  readonly template?: { readonly mergeComponents: (ctx: unknown, patch: Record<string, Record<string, string>>) => void }
  runtimePath: string | string[]
}

/**
 * A plug-in of the build: adds the aria attributes to the elements the components are made of. Templates and runtime number a
 * component's attributes alike (`p9`), each from its own list: what the one gets, the other must get too, or every picture and
 * every field shows something else.
 */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform: MiniPlatform) => {
      if (!platform.template) return
      platform.template.mergeComponents(platform.ctx, { ...ariaComponents })
      platform.runtimePath = [platform.runtimePath, resolve(__dirname, 'aria-runtime.ts')].flat()
    },
  })
}
