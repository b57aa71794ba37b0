import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button, Dialog } from '../../components'
import { groupCode, untilWords } from './agent-words'

interface InviteDialogProps {
  readonly code: string
  readonly expiresAt: number
  readonly onClose: () => void
}

/** The one-time code, shown once. */
export const InviteDialog = ({ code, expiresAt, onClose }: InviteDialogProps) => {
  const [told, setTold] = useState('')
  const copy = () =>
    Taro.setClipboardData({ data: code }).then(
      () => setTold('已复制，可以粘贴发给同事。'),
      () => setTold('没有复制成功，请抄下上面的邀请码。'),
    )
  return (
    <Dialog title="邀请码" confirm="已记下" onConfirm={onClose}>
      <Text className="agents-code" {...{ 'aria-label': code.split('').join(' ') }}>
        {groupCode(code)}
      </Text>
      <Text className="dialog-effect">{untilWords(expiresAt)}请只发给要加入的同事本人。</Text>
      <Button onClick={() => void copy()}>复制邀请码</Button>
      <Text className="soft" {...{ role: 'status' }}>
        {told}
      </Text>
    </Dialog>
  )
}
