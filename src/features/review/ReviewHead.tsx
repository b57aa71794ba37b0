import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { districtByCode, sectorById } from '../../../city'
import type { ReviewView } from '../../../contract/review'
import { applicationStates, type Decision } from '../../../contract/vocabulary'
import { Button } from '../../components'
import { minuteTime } from '../../text/ago'

interface ReviewHeadProps {
  readonly view: ReviewView
  readonly onDecide: (decision: Decision) => void
  readonly extra?: ReactNode
}

/** Whose application, what trade, since when, and the decision. */
export const ReviewHead = ({ view, onDecide, extra }: ReviewHeadProps) => {
  const submitted = [...view.history].reverse().find(({ what }) => what === 'submitted')
  const about = [
    districtByCode(view.entity.districtCode)?.name,
    sectorById(view.entity.sectorId)?.name,
    submitted ? `提交于 ${minuteTime(submitted.at)}` : undefined,
    applicationStates[view.state],
  ]
  return (
    <View className="review-head">
      <View className="review-title">
        <Text className="review-name" {...{ role: 'heading', 'aria-level': 2 }}>
          {view.entity.name}
        </Text>
        <Text className="review-soft">{about.filter(Boolean).join(' · ')}</Text>
      </View>
      {view.mayDecide ? (
        <View className="review-actions">
          <Button onClick={() => onDecide('return')}>退回补正</Button>
          <Button danger onClick={() => onDecide('reject')}>
            驳回
          </Button>
          <Button main onClick={() => onDecide('approve')}>
            通过
          </Button>
        </View>
      ) : null}
      {extra}
    </View>
  )
}
