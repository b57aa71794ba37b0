import { createHash } from 'node:crypto'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for HTML: every text that was ever typed passes through here. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, c => entities[c] ?? c)

export class Html {
  constructor(readonly text: string) {}
}

/** A template that escapes whatever is put into it, except what is already Html. */
export const html = (parts: TemplateStringsArray, ...values: (string | number | Html | readonly Html[] | undefined | false)[]): Html =>
  new Html(
    parts.reduce((whole, part, i) => {
      const value = values[i - 1]
      const inner =
        value instanceof Html
          ? value.text
          : Array.isArray(value)
            ? value.map((one: Html) => one.text).join('')
            : value === undefined || value === false
              ? ''
              : escapeHtml(String(value))
      return whole + inner + part
    }),
  )

export const sha256Base64 = (text: string): string => createHash('sha256').update(text).digest('base64')
