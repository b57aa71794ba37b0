import { useRouter } from '@tarojs/taro'
import { application as contract, session } from '../../../../../contract'
import { refuse } from '../../../../../contract/reply'
import { useQuery } from '../../../../api'
import { Answered, Page } from '../../../../components'
import { AgentList } from '../../../../features/agents/AgentList'
import { JoinCard } from '../../../../features/agents/JoinCard'
import { addresses, replaceBy } from '../../addresses'

const Listed = ({ uscc }: { readonly uscc: string }) => {
  const { reply, reload } = useQuery(contract.agents, { uscc })
  return (
    <Answered reply={reply} onRetry={reload} here={addresses.agents(uscc)}>
      {({ name, items }) => <AgentList uscc={uscc} name={name} items={items} onChanged={reload} onLeft={() => replaceBy(addresses.mine)} />}
    </Answered>
  )
}

const Joining = () => {
  const { reply, reload } = useQuery(session.home, {})
  const signedIn = reply?.ok && !reply.value.me.signedIn ? refuse('sign-in-required') : reply
  return (
    <Answered reply={signedIn} onRetry={reload} here={addresses.join}>
      {() => <JoinCard onJoined={uscc => replaceBy(addresses.agents(uscc))} />}
    </Answered>
  )
}

/** 经办人 of one entity; without one, the way to become an agent by a colleague's code. */
export default function AgentsPage() {
  const { uscc } = useRouter().params
  return <Page title="经办人">{uscc ? <Listed uscc={uscc} /> : <Joining />}</Page>
}
