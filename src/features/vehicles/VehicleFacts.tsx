import { Text, View } from '@tarojs/components'
import { vehicles } from '../../../contract'
import type { VehicleView } from '../../../contract/vehicles'
import { vehicleKinds } from '../../../contract/vocabulary-collection'
import { lastDay } from '../../../domain/calendar'
import { groupUscc } from '../../../domain/uscc'
import { call } from '../../api'
import { Button, Card, Facts, Refused, Tag } from '../../components'
import { usePrint } from '../../components/use-print'
import { toneOf } from '../../text/status-tone'
import { scanWords } from './scan-words'

/** What is known of it, what a scan says of it now, and its sticker. */
export const VehicleFacts = ({ view }: { readonly view: VehicleView }) => {
  const sticker = usePrint()
  return (
    <Card title="车辆信息" aside={<Tag tone={toneOf(view.status)}>扫码显示：{scanWords(view)}</Tag>}>
      <Facts
        items={[
          ['企业', view.company],
          ['统一社会信用代码', groupUscc(view.uscc)],
          ['车辆类型', vehicleKinds[view.kind]],
          ['号牌种类', view.plateKind || '—'],
          ['道路运输证号', view.permit],
          ['许可有效期至', lastDay(view.validUntil)],
          ['责任单位', view.unitName],
          ...(view.reason ? ([['最近一次理由', view.reason]] as const) : []),
        ]}
      />
      {view.state === 'withdrawn' || view.expired ? null : (
        <View className="held-ways">
          <Button
            busy={sticker.busy !== undefined}
            onClick={() => void sticker.print('sticker', () => call(vehicles.printVehicle, { id: view.id }))}
          >
            下载车辆贴
          </Button>
        </View>
      )}
      {sticker.told ? (
        <Text className="held-soft" {...{ role: 'status' }}>
          {sticker.told}
        </Text>
      ) : null}
      {sticker.refusal ? <Refused refusal={sticker.refusal} /> : null}
    </Card>
  )
}
