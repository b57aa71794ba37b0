import { useShareAppMessage } from '@tarojs/taro'
import { city } from '../../../city'
import { session } from '../../../contract'
import { useQuery } from '../../api'
import { CitizenPage } from '../../components'
import { RecentScans } from '../../features/credit/RecentScans'
import { HomeScreen } from '../../features/home/HomeScreen'
import { useReturn } from '../../features/home/use-return'

/** The first screen, with one request. */
const Home = () => {
  const home = useQuery(session.home, {})
  useReturn(home.reload)
  useShareAppMessage(() => ({ title: `${city.name}“${city.programmeName}”`, path: '/pages/home/index' }))
  return (
    <CitizenPage title={() => city.programmeName} back={false}>
      {words => <HomeScreen home={home} words={words} recent={<RecentScans words={words} />} />}
    </CitizenPage>
  )
}

export default Home
