import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { city } from '../../../city'
import type { CitizenWords } from '../../../domain/citizen-words'
import { vehicleMeaning, vehicleTitle } from '../../../domain/citizen-words/vehicle-title'
import { shownPlate } from '../../../domain/vehicle/plate'
import { Button, Card, Facts, StatusBand, Tag } from '../../components'
import { type Contact, type KnownVehicle, standingOf } from './standing'
import { statusIcon } from './status-icon'
import { useWake } from './use-wake'

interface VehicleViewProps {
  readonly known: KnownVehicle
  readonly contact: Contact
  readonly words: CitizenWords
}

/** The page of a vehicle: the plate, to be compared with the car, and the company and permit that stand behind it. */
export const VehicleView = ({ known, contact, words }: VehicleViewProps) => {
  const standing = standingOf(known, contact, Date.now())
  useWake(standing.changesAt)
  const { page, at } = known
  const { status, stale, tone } = standing
  const { vehicle, band } = words
  // a phone that is not answered sees by itself that the time is over, and cannot tell whose
  const says = status === page.status ? { status, because: page.because } : { status }
  const title = vehicleTitle(says, words)
  const time = words.time(at)
  const until = status === 'in-force' ? [band.validUntil(words.date(page.validUntil - 1))] : []
  return (
    <>
      <StatusBand
        tone={tone}
        icon={stale ? 'offline' : statusIcon[status]}
        word={stale ? band.unverified : title}
        lines={[stale ? band.kept[stale](time, title) : [band.asOf(time), ...until].join(' · ')]}
      />
      <Card>
        <Text className="credit-plate" {...{ role: 'heading', 'aria-level': 2, lang: 'zh-CN' }}>
          {shownPlate(page.plate)}
        </Text>
        <View className="credit-vehicle-kind">
          <Tag>{vehicle.kinds[page.kind]}</Tag>
          {standing.soon ? <Tag tone="caution">{band.soon}</Tag> : null}
        </View>
        {stale ? null : <Text className="credit-meaning">{vehicleMeaning(says, words)}</Text>}
        {page.statusReason ? <Text className="credit-reason">{words.entity.reason(page.statusReason)}</Text> : null}
      </Card>
      <Card>
        <Facts
          items={[
            ...(page.company ? [[vehicle.labels.company, page.company] as const] : []),
            [vehicle.labels.code, stale ? band.unverified : words.status[page.companyStatus]],
            [vehicle.labels.permit, page.permit],
            [vehicle.labels.until, words.date(page.permitUntil - 1)],
          ]}
        />
        {page.unitName ? (
          <View className="credit-vehicle-kind">
            <Text className="credit-line">{words.entity.responsible(page.unitName)}</Text>
          </View>
        ) : null}
      </Card>
      <View className="credit-foot">
        <Text className="credit-line">{vehicle.what}</Text>
        {words.foot.original ? <Text className="credit-line">{words.foot.original}</Text> : null}
        <Text className="credit-line">
          {city.name}“{city.programmeName}” · {words.foot.asOf(time)}
        </Text>
        <Button onClick={() => void Taro.navigateTo({ url: '/pages/about/index' })}>{words.foot.about}</Button>
      </View>
    </>
  )
}
