import type { MiniProgram } from './mini-program'
import { attribute } from './screen'

/** Roles that WAI-ARIA and WeChat share and the app uses. */
const roles = [
  ...[
    'button',
    'link',
    'checkbox',
    'radio',
    'radiogroup',
    'tab',
    'tablist',
    'img',
    'heading',
    'alert',
    'status',
    'dialog',
    'group',
    'note',
  ],
  ...['progressbar', 'switch', 'option', 'listbox', 'navigation', 'list', 'listitem', 'region', 'presentation', 'search', 'toolbar'],
]

/** What would look or sound wrong on a phone although nothing complained. */
export const oddities = ({ screen }: MiniProgram): string[] => [
  ...screen.all('image').flatMap(image => {
    const src = attribute(image, 'src')
    return src && /^(data:image|https?:|wxfile:)/.test(src) ? [] : [`a picture shows ${String(src).slice(0, 40)}`]
  }),
  ...screen.all().flatMap(node => {
    const role = attribute(node, 'aria-role')
    return role === undefined || roles.includes(role) ? [] : [`a role is called ${role.slice(0, 40)}`]
  }),
  ...screen.all('input, textarea').flatMap(field => {
    const length = Number(attribute(field, 'maxlength'))
    return attribute(field, 'aria-label') && length > 0 ? [] : [`a field without name or length: ${screen.nameOf(field)}`]
  }),
  ...screen.controls().flatMap(control => (screen.nameOf(control) === '' ? ['a control has no name'] : [])),
]
