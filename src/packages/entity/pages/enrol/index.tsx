import Taro, { useRouter } from '@tarojs/taro'
import { application as contract, session } from '../../../../../contract'
import type { ApplicationView } from '../../../../../contract/application'
import { refuse } from '../../../../../contract/reply'
import { useQuery } from '../../../../api'
import { Answered, Button, Empty, Page } from '../../../../components'
import { needsSigning } from '../../../../features/application/next-step'
import { EnrolSteps } from '../../../../features/enrol/EnrolSteps'
import { addresses, replaceBy } from '../../addresses'

const leave = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else replaceBy(addresses.mine)
}

interface FormProps {
  readonly owner: string
  readonly step: 1 | 2
  readonly view?: ApplicationView
  readonly from?: ApplicationView
}

const Form = ({ owner, step, view, from }: FormProps) => (
  <EnrolSteps
    view={view}
    from={from}
    owner={owner}
    step={step}
    signed={view !== undefined && !needsSigning(view)}
    onStep={(to, id) => replaceBy(to === 1 ? addresses.details(id) : addresses.photos(id))}
    onDone={(id, dropped) => replaceBy(dropped || !view || needsSigning(view) ? addresses.sign(id) : addresses.submit(id))}
    onLater={leave}
    onMine={() => replaceBy(addresses.mine)}
  />
)

const Existing = ({ id, asModel, ...rest }: { readonly id: string; readonly asModel: boolean } & Omit<FormProps, 'view' | 'from'>) => {
  const { reply, reload } = useQuery(contract.application, { id })
  return (
    <Answered reply={reply} onRetry={reload} here={addresses.details(id)} lines={12}>
      {view => {
        if (asModel) return <Form {...rest} from={view} />
        if (view.state === 'draft' || view.state === 'returned') return <Form {...rest} view={view} />
        return (
          <Empty title="这件申请现在不能修改" hint="已经提交或已经办结。要看进展，请打开申请。">
            <Button main onClick={() => replaceBy(addresses.application(id))}>
              查看申请
            </Button>
          </Empty>
        )
      }}
    </Answered>
  )
}

/** 申请诚信码: a new one, a draft, a returned one, or one that begins like an ended one. */
export default function EnrolPage() {
  const { id, from, step } = useRouter().params
  const { reply, reload } = useQuery(session.home, {})
  const signedIn = reply?.ok && !reply.value.me.signedIn ? refuse('sign-in-required') : reply
  const known = id ?? from
  return (
    <Page title="申请诚信码">
      <Answered reply={signedIn} onRetry={reload} here={id ? addresses.details(id) : addresses.fresh} lines={12}>
        {({ me }) => {
          const rest = { owner: me.displayName, step: step === '2' ? 2 : 1 } as const
          return known ? <Existing id={known} asModel={!id} {...rest} /> : <Form {...rest} step={1} />
        }}
      </Answered>
    </Page>
  )
}
