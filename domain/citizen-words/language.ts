/** The citizen's pages speak these; whatever is registered (names, addresses, commitments) stays in Chinese. */
export const languages = { zh: '中文', en: 'English', ru: 'Русский' } as const
export type Language = keyof typeof languages

/** For screen readers and hyphenation: BCP 47. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en', ru: 'ru' }

export const isLanguage = (text: string | undefined): text is Language => Object.keys(languages).some(language => language === text)
