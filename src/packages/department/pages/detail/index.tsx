import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Decision } from '../../../../../contract/vocabulary'
import { Button } from '../../../../components'
import { isWeb } from '../../../../device/platform'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { ReviewPanel } from '../../../../features/review/ReviewPanel'
import '../../../../features/desk/desk.scss'
import { nextInList } from '../../../../features/review/reading-list'

const back = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: '/packages/department/pages/queue/index' })
}

const Detail = () => {
  const [id, setId] = useState(useRouter().params.id ?? '')
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const goOn = (decided: string) => {
    const next = nextInList(decided)
    setDeciding(null)
    if (next) setId(next)
    else back()
  }
  return (
    <View className="desk-main">
      {isWeb ? (
        <View className="desk-back">
          <Button onClick={back}>← 返回列表</Button>
        </View>
      ) : null}
      <ReviewPanel key={id} id={id} deciding={deciding} onDeciding={setDeciding} onDecided={goOn} />
    </View>
  )
}

/** One application as a page of its own: where a phone shows what a desk shows beside the list. */
export default function DetailPage() {
  return <DeskPage posts={['officer', 'office']}>{() => <Detail />}</DeskPage>
}
