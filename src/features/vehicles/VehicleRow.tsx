import { Text, View } from '@tarojs/components'
import type { VehicleLine } from '../../../contract/vehicles'
import { vehicleKinds } from '../../../contract/vocabulary-collection'
import { lastDay } from '../../../domain/calendar'
import { shownPlate } from '../../../domain/vehicle/plate'
import { Tag } from '../../components'
import { press } from '../../components/press'

interface VehicleRowProps {
  readonly line: VehicleLine
  readonly open: boolean
  readonly onOpen: (id: string) => void
  readonly showUnit: boolean
}

/** Which vehicle of which company, and until when it is permitted. */
export const VehicleRow = ({ line, open, onOpen, showUnit }: VehicleRowProps) => (
  <View id={`vehicle-${line.id}`} className={open ? 'held-line held-line-open' : 'held-line'} {...press(() => onOpen(line.id))}>
    <View className="held-first">
      <Text className="held-name">{shownPlate(line.plate)}</Text>
      {line.expired ? <Tag tone="unknown">许可已过期</Tag> : null}
    </View>
    <Text className="held-said">{line.company}</Text>
    <Text className="held-soft">
      {vehicleKinds[line.kind]} · 许可至 {lastDay(line.validUntil)}
      {showUnit ? ` · ${line.unitName}` : ''}
    </Text>
  </View>
)
