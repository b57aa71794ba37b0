import { Text, View } from '@tarojs/components'
import { type VehicleView, vehicleSteps } from '../../../contract/vehicles'
import { vehicleKinds } from '../../../contract/vocabulary-collection'
import { formDay } from '../../../domain/collection/shown'
import { Card } from '../../components'
import { ChangeLines } from '../../components/change-lines'
import { minuteTime } from '../../text/ago'

const kinds: ReadonlyMap<string, string> = new Map(Object.entries(vehicleKinds))
const shown = (value: string): string => kinds.get(value) ?? formDay(value)

/** All that has happened to it, newest first: who, when, why, and what it said before. */
export const VehicleHistory = ({ history }: Pick<VehicleView, 'history'>) => (
  <Card title="办理过程">
    {[...history].reverse().map(({ at, what, by, reason, changes }) => (
      <View key={`${at}-${what}`} className="held-step">
        <View className="held-first">
          <Text className="held-name">{vehicleSteps[what]}</Text>
          <Text className="held-when">{[by, minuteTime(at)].filter(Boolean).join(' · ')}</Text>
        </View>
        {reason ? <Text className="held-said">理由：{reason}</Text> : null}
        <ChangeLines changes={changes.map(({ title, before, after }) => ({ title, before: shown(before), after: shown(after) }))} />
      </View>
    ))}
  </Card>
)
