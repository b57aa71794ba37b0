import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button, Dialog } from '../../components'

interface IngestSecretProps {
  readonly label: string
  readonly made: { readonly id: string; readonly secret: string }
  readonly onClose: () => void
}

/** A new key's id and secret, once. */
export const IngestSecret = ({ label, made, onClose }: IngestSecretProps) => {
  const [told, setTold] = useState('')
  const copy = () =>
    Taro.setClipboardData({ data: `${made.id}\n${made.secret}` }).then(
      () => setTold('已复制：第一行是编号，第二行是密钥。'),
      () => setTold('没有复制成功，请抄下上面的两行。'),
    )
  return (
    <Dialog title={`接口密钥：${label}`} confirm="我已保存" onConfirm={onClose}>
      <View className="admin-code">
        <Text className="admin-soft">编号</Text>
        <Text selectable userSelect className="admin-key">
          {made.id}
        </Text>
        <Text className="admin-soft">密钥</Text>
        <Text selectable userSelect className="admin-key">
          {made.secret}
        </Text>
      </View>
      <Text className="admin-effect">密钥只在这里显示一次，请立即存入业务系统，不要经微信或邮件转发。遗失或外泄时，停用后另生成。</Text>
      <Button onClick={() => void copy()}>复制编号和密钥</Button>
      <Text className="admin-soft" {...{ role: 'status' }}>
        {told}
      </Text>
    </Dialog>
  )
}
