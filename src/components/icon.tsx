import { Image } from '@tarojs/components'
import { svgUri } from './svg-uri'
import './icon.scss'

const shapes = {
  check: '<circle cx="12" cy="12" r="10"/><path d="M7.5 12.5l3 3 6-6.5"/>',
  cross: '<circle cx="12" cy="12" r="10"/><path d="M8 8l8 8M16 8l-8 8"/>',
  warn: '<path d="M12 2.5L22.5 21h-21z"/><path d="M12 9v6M12 17.6v.4"/>',
  question: '<circle cx="12" cy="12" r="10"/><path d="M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.2v.3"/>',
  pause: '<circle cx="12" cy="12" r="10"/><path d="M9.5 8v8M14.5 8v8"/>',
  clock: '<circle cx="12" cy="12" r="10"/><path d="M12 7v5.5l3.5 2"/>',
  swap: '<circle cx="12" cy="12" r="10"/><path d="M8 10h7l-2.5-2.5M16 14H9l2.5 2.5"/>',
  minus: '<circle cx="12" cy="12" r="10"/><path d="M7.5 12h9"/>',
  scan: '<path d="M3 8V4a1 1 0 0 1 1-1h4M16 3h4a1 1 0 0 1 1 1v4M21 16v4a1 1 0 0 1-1 1h-4M8 21H4a1 1 0 0 1-1-1v-4M3 12h18"/>',
  back: '<path d="M15 4l-8 8 8 8"/>',
  camera: '<path d="M3 7h4l2-3h6l2 3h4v13H3z"/><circle cx="12" cy="13" r="4"/>',
  offline: '<path d="M2 9a15 15 0 0 1 20 0M5.5 13a10 10 0 0 1 13 0M9 17a5 5 0 0 1 6 0M4 3l16 18"/>',
  home: '<path d="M3 11l9-8 9 8v10h-6v-7H9v7H3z"/>',
  me: '<circle cx="12" cy="8" r="4.5"/><path d="M3 21c1-5 5-7 9-7s8 2 9 7"/>',
} as const

/** Colours that stand on both themes; an image cannot read the page's own tokens. */
const colours = { white: '#fff', brand: '#3f7fd6', soft: '#7d8794', stop: '#d2544b' } as const

export type IconName = keyof typeof shapes

export interface IconProps {
  readonly name: IconName
  /** px at a 375 wide screen */
  readonly size?: 24 | 32 | 48
  readonly tone?: keyof typeof colours
  /** said by screen readers; without it the icon is an ornament */
  readonly label?: string
}

/** A line drawing as an image, because the mini-program has no inline SVG. */
export const Icon = ({ name, size = 24, tone = 'white', label }: IconProps) => (
  <Image
    className={`icon icon-${size}`}
    src={svgUri(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${colours[tone]}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${shapes[name]}</svg>`,
    )}
    {...(label ? { 'aria-label': label } : { 'aria-hidden': true })}
  />
)
