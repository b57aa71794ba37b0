import { Text, View } from '@tarojs/components'
import type { CodeView } from '../../../contract/application'
import { publicStatuses } from '../../../contract/vocabulary'
import { clockTime, lastDay } from '../../../domain/calendar'
import { Card, StatusBand } from '../../components'
import { QrView } from '../../components/qr-view'
import { toneOf } from '../../text/status-tone'
import { statusAdvice } from './status-advice'
import { useBright } from './use-bright'
import './display.scss'

interface CodeDisplayProps {
  readonly code: CodeView
  readonly name: string
  readonly unitName: string
  /** when the status was asked for */
  readonly at: number
  readonly fresh: boolean
}

/** 亮码: the name large, the code large on white in both themes. A code that is not in force is not shown to be scanned. */
export const CodeDisplay = ({ code, name, unitName, at, fresh }: CodeDisplayProps) => {
  const inForce = code.status === 'in-force'
  useBright(inForce)
  const word = fresh ? publicStatuses[code.status] : `未能联网核对（最近一次：${publicStatuses[code.status]}）`
  return (
    <View className="display">
      <StatusBand tone={fresh ? toneOf(code.status) : 'unknown'} word={word} lines={[`截至 ${clockTime(at)}`]} />
      <Card className="display-paper">
        <Text className="display-name">{name}</Text>
        {inForce ? (
          <>
            <QrView text={code.url} label={`${name}的诚信码，请扫一扫`} />
            <Text className="display-line">扫一扫，查看信用承诺</Text>
            <Text className="display-line">有效期至 {lastDay(code.validUntil)}</Text>
          </>
        ) : (
          <>
            {code.reason ? <Text className="display-line">理由：{code.reason}</Text> : null}
            <Text className="display-line">{statusAdvice(code, unitName)}</Text>
          </>
        )}
      </Card>
    </View>
  )
}
