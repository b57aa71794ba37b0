import type { World } from './world'

export interface Options {
  readonly success?: (result: unknown) => void
  readonly fail?: (fault: unknown) => void
  readonly complete?: (result: unknown) => void
  readonly [field: string]: unknown
}

/** A failure in WeChat's words: the errMsg is `<api>:fail <why>`, some have a number too. */
export class Fail extends Error {
  constructor(
    why: string,
    readonly errCode?: number,
  ) {
    super(why)
  }
}

export type Api = (options: Options) => unknown

/** An API in WeChat's manner: three callbacks, later; without any of them a promise. */
export const answering =
  (world: World, api: string, work: (options: Options) => unknown): Api =>
  (options = {}) => {
    const outcome = new Promise((resolve, reject) => setTimeout(resolve, 0, reject))
      .then(() => work(options))
      .then(
        value => ({ good: true, value: { ...(value as object | undefined), errMsg: `${api}:ok` } }),
        (fault: unknown) => {
          if (!(fault instanceof Fail) && (fault as Error).name !== 'NavigationError') world.problems.note(api, fault)
          const { errCode } = fault as Partial<Fail>
          return { good: false, value: { errMsg: `${api}:fail ${(fault as Error).message}`, ...(errCode ? { errCode } : {}) } }
        },
      )
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return outcome.then(({ good, value }) => (good ? value : Promise.reject(value)))
    void outcome.then(({ good, value }) => {
      try {
        if (good) success?.(value)
        else fail?.(value)
        complete?.(value)
      } catch (fault) {
        world.problems.note(`callback of wx.${api}`, fault)
      }
    })
    return undefined
  }
