/** One tag's attributes: a > inside quotes does not end it. */
export const attributesPattern = `(?:"[^"]*"|'[^']*'|[^>"'])*?`

/** The prefix of a document's own namespace, with its colon, as its root element uses it. */
export const prefixOf = (text: string, root: string): string => new RegExp(`<([\\w.-]+:)?${root}[\\s>]`).exec(text)?.[1] ?? ''

const openTag = new RegExp(`^<[^\\s/>]+${attributesPattern}/?>`)

/** Sets an attribute of the element that a text begins with; what stands inside the element is left alone. */
export const setAttribute = (element: string, name: string, value: string | number): string => {
  const tag = openTag.exec(element)?.[0] ?? ''
  const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '')
  return bare.replace(/^<[^\s/>]+/, whole => `${whole} ${name}="${value}"`) + element.slice(tag.length)
}

/** Puts text before the end tag of an element; what has no such tag is left alone. */
export const beforeEnd = (text: string, name: string, added: string): string => {
  const at = text.lastIndexOf(`</${name}`)
  return at === -1 ? text : text.slice(0, at) + added + text.slice(at)
}
