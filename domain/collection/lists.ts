import type { CellReason } from '../../contract/vocabulary-collection'

interface Listed {
  /** its name in the city pack, empty where there is none */
  readonly value: string
  readonly reasons: readonly CellReason[]
}

/** What only the city pack and the unit that sends a file can say of a cell. Each also answers what an empty one stands for. */
export interface Lists {
  readonly sector: (clean: string) => Listed
  readonly district: (clean: string, code: string) => Listed
}

/** For tables that ask for neither. */
export const noLists: Lists = {
  sector: clean => ({ value: '', reasons: [clean === '' ? 'cell-missing' : 'not-in-list'] }),
  district: clean => ({ value: '', reasons: [clean === '' ? 'district-unknown' : 'not-in-list'] }),
}
