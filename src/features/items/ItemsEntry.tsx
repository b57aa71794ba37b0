import { Text } from '@tarojs/components'
import { Button, Card } from '../../components'
import './items.scss'

/** From the code to what else its page may show. */
export const ItemsEntry = ({ onOpen }: { readonly onOpen: () => void }) => (
  <Card title="扫码后还能看到什么">
    <Text className="item-hint">资质、价目、荣誉、照片都可以补充，经审核单位确认后公示。</Text>
    <Button onClick={onOpen}>补充展示信息</Button>
  </Card>
)
