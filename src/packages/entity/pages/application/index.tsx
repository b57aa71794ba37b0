import { useDidShow, useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { application as contract } from '../../../../../contract'
import { useQuery } from '../../../../api'
import { Answered, Page } from '../../../../components'
import { ApplicationPanel } from '../../../../features/application/ApplicationPanel'
import type { Step } from '../../../../features/application/next-step'
import { SignedCopy } from '../../../../features/display/SignedCopy'
import { addresses, go } from '../../addresses'

const addressOf = (step: Exclude<Step, 'wait'>, id: string): string =>
  ({
    details: addresses.details(id),
    photos: addresses.photos(id),
    sign: addresses.sign(id),
    submit: addresses.submit(id),
    display: addresses.code(id),
    again: addresses.again(id),
  })[step]

/** One application: state, history, what to do now. */
export default function ApplicationPage() {
  const { id = '' } = useRouter().params
  const { reply, reload } = useQuery(contract.application, { id })
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) reload()
    shownBefore.current = true
  })
  return (
    <Page title="申请详情">
      <Answered reply={reply} onRetry={reload} here={addresses.application(id)} lines={12}>
        {view => (
          <ApplicationPanel
            view={view}
            onStep={step => step !== 'wait' && go(addressOf(step, id))}
            onAgents={() => go(addresses.agents(view.entity.uscc))}
            onItems={() => go(addresses.items(view.entity.uscc))}
            onChanged={reload}
            signedCopy={<SignedCopy applicationId={id} />}
          />
        )}
      </Answered>
    </Page>
  )
}
