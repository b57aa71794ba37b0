import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Decision } from '../../../../../contract/vocabulary'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { ReviewPanel } from '../../../../features/review/ReviewPanel'
import { nextInList } from '../../../../features/review/reading-list'

const Detail = () => {
  const [id, setId] = useState(useRouter().params.id ?? '')
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const goOn = (decided: string) => {
    const next = nextInList(decided)
    setDeciding(null)
    if (next) setId(next)
    else if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.redirectTo({ url: '/packages/department/pages/queue/index' })
  }
  return <ReviewPanel key={id} id={id} deciding={deciding} onDeciding={setDeciding} onDecided={goOn} />
}

/** One application as a page of its own: where a phone shows what a desk shows beside the list. */
export default function DetailPage() {
  return <DeskPage posts={['officer', 'office']}>{() => <Detail />}</DeskPage>
}
