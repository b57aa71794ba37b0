import { Text, View } from '@tarojs/components'
import { Card, Check, LanguageSwitch, useElder } from '../../components'

/** What this device remembers: type size, and the language of the citizen's pages. */
export const Settings = () => {
  const [elder, setElder] = useElder()
  return (
    <Card title="显示">
      <Check checked={elder} onChange={setElder}>
        大字号
      </Check>
      <View className="account-language">
        <Text className="grow">扫码页语言</Text>
        <LanguageSwitch />
      </View>
    </Card>
  )
}
