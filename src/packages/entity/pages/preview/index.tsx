import { useRouter } from '@tarojs/taro'
import { application as contract } from '../../../../../contract'
import { useQuery } from '../../../../api'
import { Answered, Button, Empty, Page } from '../../../../components'
import { askForMessages } from '../../../../device/subscribe'
import { needsSigning } from '../../../../features/application/next-step'
import { ParticularsCard } from '../../../../features/application/ParticularsCard'
import { SignedCopy } from '../../../../features/display/SignedCopy'
import { dropKept } from '../../../../features/enrol/kept'
import { useMessages } from '../../../../features/messages/use-messages'
import { SubmitPanel } from '../../../../features/preview/SubmitPanel'
import { Submitted } from '../../../../features/preview/Submitted'
import { addresses, replaceBy } from '../../addresses'

/** 核对并提交; once handed in, what happens next. */
export default function PreviewPage() {
  const { id = '' } = useRouter().params
  const { reply, reload } = useQuery(contract.application, { id })
  const { apply } = useMessages()
  const handedIn = () => {
    dropKept(id)
    reload()
  }
  return (
    <Page title="核对并提交">
      <Answered reply={reply} onRetry={reload} here={addresses.submit(id)} lines={12}>
        {view => {
          const open = view.state === 'draft' || view.state === 'returned'
          if (view.state === 'submitted')
            return (
              <Submitted
                unitName={view.unitName}
                signedCopy={<SignedCopy applicationId={id} main />}
                onOpen={() => replaceBy(addresses.application(id))}
              />
            )
          if (!open || !view.commitment || needsSigning(view))
            return (
              <Empty title={open ? '承诺还没有签署' : '这件申请已经处理过'} hint={open ? '签署后再核对、提交。' : '要看经过，请打开申请。'}>
                <Button main onClick={() => replaceBy(open ? addresses.sign(id) : addresses.application(id))}>
                  {open ? '去签署承诺' : '查看申请'}
                </Button>
              </Empty>
            )
          return (
            <SubmitPanel
              view={view}
              commitment={view.commitment}
              particulars={<ParticularsCard view={view} />}
              askForMessages={apply && (() => void askForMessages(apply.templateIds))}
              onMend={where => replaceBy(addresses[where](id))}
              onStale={reload}
              onSubmitted={handedIn}
            />
          )
        }}
      </Answered>
    </Page>
  )
}
