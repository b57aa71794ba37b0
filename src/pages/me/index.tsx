import { useRouter } from '@tarojs/taro'
import { Page } from '../../components'
import { AccountScreen } from '../../features/account/AccountScreen'

/** 账号与设置. `back`: where signing in leads. */
const Me = () => {
  const { params } = useRouter()
  return (
    <Page title="账号与设置">
      <AccountScreen back={params.back} />
    </Page>
  )
}

export default Me
