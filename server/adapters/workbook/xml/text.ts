const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const character = (whole: string, name: string): string => {
  if (name.charCodeAt(0) !== 35) return named[name] ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Only XML's own five names and numbers: a workbook defines no others. */
export const unescaped = (raw: string): string => {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  return lines.includes('&') ? lines.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, character) : lines
}

/** Excel writes what XML cannot hold as _xHHHH_, and an underscore that would look so as _x005F_. */
export const decoded = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

const plain = (attributes: string, name: string): string | undefined => {
  let at = attributes.indexOf(name)
  while (at > 0 && !(attributes.charCodeAt(at - 1) <= 32 && attributes.startsWith('="', at + name.length)))
    at = attributes.indexOf(name, at + 1)
  if (at <= 0) return undefined
  const from = at + name.length + 2
  return attributes.slice(from, attributes.indexOf('"', from))
}

/** An attribute by its name, prefix and all. Programs write name="value"; whatever else XML allows is looked for only when that is not there. */
export const attribute = (attributes: string, name: string): string | undefined => {
  const found = plain(attributes, name) ?? (attributes.includes("'") || attributes.includes('= ') ? carefully(attributes, name) : undefined)
  return found?.includes('&') ? unescaped(found) : found
}

const carefully = (attributes: string, name: string): string | undefined => {
  for (const match of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) if (match[1] === name) return match[2] ?? match[3]
  return undefined
}

/** The relation's id, whatever prefix the file gave that namespace. */
export const relationId = (attributes: string): string | undefined => {
  const match = /\s[\w.-]+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)
  return match?.[1] ?? match?.[2]
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'
