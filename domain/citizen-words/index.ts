import { en } from './en'
import type { Language } from './language'
import { ru } from './ru'
import type { CitizenWords } from './words'
import { zh } from './zh'

export type { CitizenWords }

const dictionaries: Readonly<Record<Language, CitizenWords>> = { zh, en, ru }

/** What the citizen's pages say in this language. */
export const citizenWords = (language: Language): CitizenWords => dictionaries[language]
