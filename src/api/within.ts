import { NoAnswer } from './no-answer'

/** What the work brings, or NoAnswer when it takes longer than that. */
export const within = <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('too late')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
