import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { application as contract } from '../../../../../contract'
import type { ApplicationView } from '../../../../../contract/application'
import { useQuery } from '../../../../api'
import { Answered, Page } from '../../../../components'
import { needsSigning } from '../../../../features/application/next-step'
import { CommitmentFlow } from '../../../../features/commitment/CommitmentFlow'
import { SignedAlready } from '../../../../features/commitment/SignedAlready'
import { addresses, replaceBy } from '../../addresses'

const Signing = ({ view, onStale }: { readonly view: ApplicationView; readonly onStale: () => void }) => {
  const { id } = view
  const { reply, reload } = useQuery(contract.readTemplate, { id })
  const anew = () => {
    reload()
    onStale()
  }
  return (
    <Answered reply={reply} onRetry={reload} here={addresses.sign(id)} lines={12}>
      {template => <CommitmentFlow view={view} template={template} onStale={anew} onSigned={() => replaceBy(addresses.submit(id))} />}
    </Answered>
  )
}

/** 签署主动承诺 of one application. */
export default function CommitmentPage() {
  const { id = '' } = useRouter().params
  const { reply, reload } = useQuery(contract.application, { id })
  const [again, setAgain] = useState(false)
  return (
    <Page title="签署主动承诺">
      <Answered reply={reply} onRetry={reload} here={addresses.sign(id)} lines={12}>
        {view =>
          view.commitment && !needsSigning(view) && !again ? (
            <SignedAlready commitment={view.commitment} onPreview={() => replaceBy(addresses.submit(id))} onAgain={() => setAgain(true)} />
          ) : (
            <Signing view={view} onStale={reload} />
          )
        }
      </Answered>
    </Page>
  )
}
