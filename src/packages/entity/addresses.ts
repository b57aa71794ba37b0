import Taro from '@tarojs/taro'

const page = (name: string, query = '') => `/packages/entity/pages/${name}/index${query}`

/** Addresses of the applicant's pages, so that none is written twice. */
export const addresses = {
  mine: page('mine'),
  fresh: page('enrol'),
  /** a new application that begins with what an ended one said */
  again: (id: string) => page('enrol', `?from=${id}`),
  details: (id: string) => page('enrol', `?id=${id}`),
  photos: (id: string) => page('enrol', `?id=${id}&step=2`),
  sign: (id: string) => page('commitment', `?id=${id}`),
  submit: (id: string) => page('preview', `?id=${id}`),
  application: (id: string) => page('application', `?id=${id}`),
  code: (id: string) => page('code', `?id=${id}`),
  agents: (uscc: string) => page('agents', `?uscc=${uscc}`),
  join: page('agents'),
  /** what the entity shows of itself: all of it, one item, or the form of one */
  items: (uscc: string) => page('items', `?uscc=${uscc}`),
  item: (uscc: string, id: string) => page('items', `?uscc=${uscc}&id=${id}`),
  newItem: (uscc: string, sectionId: string) => page('items', `?uscc=${uscc}&section=${sectionId}`),
  editItem: (uscc: string, sectionId: string, id: string) => page('items', `?uscc=${uscc}&section=${sectionId}&id=${id}`),
} as const

export const go = (url: string): void => void Taro.navigateTo({ url })

/** Without a way back to what is over, and without filling the stack of ten pages. */
export const replaceBy = (url: string): void => void Taro.redirectTo({ url })
