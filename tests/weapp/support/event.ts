import type { Context } from 'node:vm'
import { handOver } from './realm'

interface Aimed {
  readonly id: string
  readonly dataset: unknown
}

interface Raised {
  readonly type: string
  readonly timeStamp: number
  readonly detail: unknown
  readonly target: Aimed
  readonly currentTarget: Aimed
  readonly touches?: unknown
  readonly changedTouches?: unknown
  getEventName(): string
}

export const isRaised = (value: unknown): value is Raised =>
  typeof value === 'object' && value !== null && typeof (value as Raised).getEventName === 'function'

const aimed = ({ id, dataset }: Aimed) => ({ id, dataset, offsetLeft: 0, offsetTop: 0 })

/** An event as WeChat hands it over: plain data, no reference to what is drawn. */
export const plainEvent = (realm: Context, event: Raised): unknown => {
  const { type, timeStamp, detail, target, currentTarget, touches, changedTouches } = event
  return handOver(realm, {
    type,
    timeStamp,
    detail: detail ?? {},
    target: aimed(target),
    currentTarget: aimed(currentTarget),
    mut: false,
    ...(touches === undefined ? {} : { touches, changedTouches }),
  })
}
