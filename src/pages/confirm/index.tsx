import { useRouter } from '@tarojs/taro'
import { Empty, Page } from '../../components'
import { ConfirmScreen } from '../../features/account/ConfirmScreen'

/** 确认电脑登录. `t`: the ticket that the desktop's QR holds. */
const Confirm = () => {
  const { t } = useRouter().params
  return (
    <Page title="确认电脑登录">{t ? <ConfirmScreen ticket={t} /> : <Empty title="没有登录请求" hint="请扫电脑登录页上的二维码。" />}</Page>
  )
}

export default Confirm
