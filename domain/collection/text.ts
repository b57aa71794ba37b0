/** Marks that nobody sees: format and direction marks, fillers, control characters that are no white space. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\s]/gu
const loneHalves = /\p{Cs}/gu
/** Nothing but Chinese characters, their common marks and what a typewriter has, without white space: clean as it stands. */
const plain = /^[\u4e00-\u9fff\u0021-\u007e（），。：；、“”《》]*$/
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * One line as it was meant: NFC, invisible marks gone, every run of white space (full-width ones too) one space, none at the ends. Widths
 * and wording stay as people wrote them. Half a character becomes U+FFFD, because nothing can store it.
 */
export const cleanLine = (raw: string): string =>
  plain.test(raw) ? raw : raw.replace(loneHalves, '\ufffd').replace(unseen, '').replace(/\s+/g, ' ').trim().normalize('NFC')

/** A text of several lines: each as cleanLine, at most one empty line between two. */
export const cleanText = (raw: string): string =>
  plain.test(raw)
    ? raw
    : raw
        .replace(breaks, '\n')
        .split('\n')
        .map(cleanLine)
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|\n+$/g, '')

/** What people put where nothing is to be said. */
const placeholder = /^[/\\\-－—–―_.·…、。~～]+$/
export const saysNothing = (clean: string): boolean => clean === '' || placeholder.test(clean)

/** Characters of a private font, of no font, or lost on the way: whoever reads on will see a box. */
/** Whether a text holds nothing but common characters, which no further check could mind. */
export const isPlain = (clean: string): boolean => plain.test(clean)

export const hasOddCharacter = (clean: string): boolean => !plain.test(clean) && /[\p{Co}\p{Cn}\ufffd]/u.test(clean)

/** Widths, spaces and case gone: only to look a spelling up, never to keep. */
export const bare = (clean: string): string => clean.normalize('NFKC').replace(/[\s()[\]【】“”"'。，,、;；:：]/g, '')
