import { clockTime, formDate } from '../calendar'

const two = (part: string | undefined): string => (part ?? '').padStart(2, '0')

/** 2026-11-24: read the same way everywhere. The day in Asia/Shanghai. */
export const isoDate = (at: number): string => formDate(at).split('/').map(two).join('-')

/** 24.11.2026, as it is written in Russian. */
export const dottedDate = (at: number): string => formDate(at).split('/').map(two).reverse().join('.')

/** 14:03:21 in Asia/Shanghai. */
export const hours = (at: number): string => clockTime(at).slice(-8)
