import { city } from '../../city'
import type { PublicStatus } from '../../contract/vocabulary'
import { citizenWords } from '../../domain/citizen-words'
import { type Language, languageTags } from '../../domain/citizen-words/language'
import { Html, html } from './html'
import { style } from './style'

const shapes: Readonly<Record<PublicStatus, string>> = {
  'in-force': '<path d="M7.5 12.5l3 3 6-6.5"/>',
  suspended: '<path d="M9.5 8v8M14.5 8v8"/>',
  revoked: '<path d="M8.5 8.5l7 7M15.5 8.5l-7 7"/>',
  expired: '<path d="M12 7v5.5l3.5 2"/>',
  replaced: '<path d="M8 10h7l-2.5-2.5M16 14H9l2.5 2.5"/>',
  ended: '<path d="M7.5 12h9"/>',
  'not-ours': '<path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 16.6v.4"/>',
}

/** Never colour alone: each status has its own sign beside its word. */
export const icon = (status: PublicStatus): Html =>
  new Html(
    `<svg width="28" height="28" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/>${shapes[status]}</svg>`,
  )

const styled = new Html(style)

/** The plain page's frame: valid HTML, readable without script, bannered in the demonstration. */
export const frame = (title: string, body: Html, demo: boolean, language: Language = 'zh'): string =>
  html`<!doctype html><html lang="${languageTags[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title} · ${city.programmeName}</title><style>${styled}</style></head><body>${demo && html`<p class="demo" role="note">${citizenWords(language).frame.demo}</p>`}<main>${body}</main></body></html>`
    .text
