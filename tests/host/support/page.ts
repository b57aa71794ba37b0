import { JSDOM } from 'jsdom'

/** Every element that HTML allows to stay open, or that stands alone. */
const alone = /^(meta|img|br|link|hr|input)$/i

/** What is wrong with the nesting of a page's tags: null when each is closed in its order. A parser would mend it silently. */
export const nestingFlaw = (html: string): string | null => {
  const open: string[] = []
  for (const [, end, name = '', , self] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)(\/?)>/gi)) {
    if (self || alone.test(name)) continue
    if (!end) open.push(name)
    else if (open.pop() !== name) return `</${name}> closes what is not open`
  }
  return open.length === 0 ? null : `left open: ${open.join(' ')}`
}

/** The page as a browser reads it, with scripts off. */
export const read = (html: string): Document => new JSDOM(html).window.document
