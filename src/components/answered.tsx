import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Reply } from '../../contract/reply'
import { Button } from './button'
import { Empty } from './empty'
import { Refused } from './refused'
import { Skeleton } from './skeleton'

export interface AnsweredProps<T> {
  /** nothing until the first answer */
  readonly reply?: Reply<T>
  readonly onRetry: () => void
  /** this page's own address: where signing in leads back to */
  readonly here: string
  /** lines of the skeleton */
  readonly lines?: number
  readonly children: (value: T) => ReactNode
}

const signIn = (here: string) => void Taro.redirectTo({ url: `/pages/me/index?back=${encodeURIComponent(here)}` })

/** What an answer shows before it is there, when the person is not signed in, when it is a refusal, and when it is full. */
export const Answered = <T,>({ reply, onRetry, here, lines = 8, children }: AnsweredProps<T>) => {
  if (!reply) return <Skeleton lines={lines} />
  if (reply.ok) return children(reply.value)
  if (reply.reason !== 'sign-in-required' && reply.reason !== 'session-ended') return <Refused refusal={reply} onRetry={onRetry} />
  return (
    <Empty title={reply.reason === 'session-ended' ? '登录已失效' : '请先登录'} hint="登录后会回到这里；您填写过的内容都在。">
      <Button main onClick={() => signIn(here)}>
        去登录
      </Button>
    </Empty>
  )
}
