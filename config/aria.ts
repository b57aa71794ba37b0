import type { IPluginContext } from '@tarojs/service'

/** Taro leaves these out of the mini-program's templates, and what is not in a template never reaches the screen reader. */
const aria = {
  'aria-label': 'i.ariaLabel',
  'aria-role': 'i.role',
  'aria-hidden': 'i.ariaHidden',
  'aria-checked': 'i.ariaChecked',
  'aria-disabled': 'i.ariaDisabled',
}

interface MiniPlatform {
  readonly ctx: unknown
  readonly template?: { readonly mergeComponents: (ctx: unknown, patch: Record<string, Record<string, string>>) => void }
}

/** A plug-in of the build: adds the aria attributes to the elements the components are made of. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform: MiniPlatform) => {
      platform.template?.mergeComponents(platform.ctx, { View: aria, Text: aria, Image: aria, Input: aria, Textarea: aria, Canvas: aria })
    },
  })
}
