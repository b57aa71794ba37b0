import { useRouter } from '@tarojs/taro'
import { city } from '../../../city'
import { entrySymbols } from '../../../domain/entry'
import { CitizenPage } from '../../components'
import { CreditScreen } from '../../features/credit/CreditScreen'

/**
 * The credit page, from the web's own link (`s`), a mini-program code (`scene`) or a plain link that WeChat caught (`q`). It offers
 * no sharing: a token is never published.
 */
const Credit = () => {
  const { params } = useRouter()
  const symbols = entrySymbols({ s: params.s, scene: params.scene, q: params.q })
  return <CitizenPage title={() => city.programmeName}>{words => <CreditScreen symbols={symbols} words={words} />}</CitizenPage>
}

export default Credit
