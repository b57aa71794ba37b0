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
} as const

export const go = (url: string): void => void Taro.navigateTo({ url })

/** Without a way back to what is over, and without filling the stack of ten pages. */
export const replaceBy = (url: string): void => void Taro.redirectTo({ url })
