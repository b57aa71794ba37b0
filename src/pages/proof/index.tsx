import { useRouter } from '@tarojs/taro'
import { CitizenPage } from '../../components'
import { ProofScreen } from '../../features/proof/ProofScreen'

/** 核验存证, opened with `h` by the credit page and by the signed copy's link. */
const Proof = () => {
  const { params } = useRouter()
  return <CitizenPage title={words => words.proof.title}>{words => <ProofScreen given={params.h} words={words} />}</CitizenPage>
}

export default Proof
