/** 长期: an answer where the field says so */
export const lasting = '长期'

/** As calendars have it; what is no day is none. */
export const isoOf = (kept: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(kept) ? kept : '')
