import Taro from '@tarojs/taro'
import { Button, Empty, Page } from '../../components'

/** Where an unknown address ends: says so and leads home. */
const NotFound = () => (
  <Page title="找不到页面" back={false}>
    <Empty title="没有这个页面" hint="链接可能不完整或已失效。请重新扫码，或回到首页。">
      <Button main onClick={() => void Taro.reLaunch({ url: '/pages/home/index' })}>
        回到首页
      </Button>
    </Empty>
  </Page>
)

export default NotFound
