import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { imports } from '../../../contract'
import { call } from '../../api'
import { Button, Refused } from '../../components'
import { usePrint } from '../../components/use-print'
import { takesWorkbooks } from '../../device/choose-workbook'

const importing = '/packages/department/pages/imports/index?view=imports'

/** The empty roster and the way to hand it in; on a phone that takes no workbooks, where else. */
export const RosterWays = ({ imports: mayImport }: { readonly imports: boolean }) => {
  const template = usePrint()
  if (!mayImport) return null
  if (!takesWorkbooks) return <Text className="coverage-soft">名单请在电脑浏览器中登录后，从“归集”导入。</Text>
  return (
    <View className="coverage-ways">
      <Button
        busy={template.busy !== undefined}
        onClick={() => void template.print('roster', () => call(imports.importTemplate, { layout: 'targets' }))}
      >
        下载名单模板
      </Button>
      <Button onClick={() => void Taro.redirectTo({ url: importing })}>去归集导入名单</Button>
      {template.refusal ? <Refused refusal={template.refusal} /> : null}
      {template.told ? (
        <Text className="coverage-soft" {...{ role: 'status' }}>
          {template.told}
        </Text>
      ) : null}
    </View>
  )
}
