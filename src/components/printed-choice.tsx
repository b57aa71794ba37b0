import { type PrintedCodes, printedCodes } from '../../contract/print'
import { Options } from './options'

const about: Readonly<Record<PrintedCodes, string>> = {
  both: '并排印两种：微信扫小程序码，其他手机相机扫二维码',
  plain: '微信和其他手机相机都能扫',
  mini: '只有微信能扫开，其他手机相机扫不开',
}
const options = (Object.keys(printedCodes) as PrintedCodes[]).map(id => ({ id, name: printedCodes[id], about: about[id] }))

interface PrintedChoiceProps {
  readonly value: PrintedCodes
  readonly onChange: (codes: PrintedCodes) => void
}

/** Which code a poster, a tent or a sticker bears. */
export const PrintedChoice = ({ value, onChange }: PrintedChoiceProps) => (
  <Options
    label="海报、台卡、圆形贴上印哪种码"
    hint="产品包装标签尺寸小，印两种码会扫不清，只印二维码。"
    options={options}
    value={value}
    onChange={onChange}
  />
)
