import { useRouter } from '@tarojs/taro'
import { application as contract } from '../../../../../contract'
import { useQuery } from '../../../../api'
import { Answered, Button, Empty, Page } from '../../../../components'
import { askForMessages } from '../../../../device/subscribe'
import { CodeDisplay } from '../../../../features/display/CodeDisplay'
import { Downloads } from '../../../../features/display/Downloads'
import { useFresh } from '../../../../features/display/use-fresh'
import { ItemsEntry } from '../../../../features/items/ItemsEntry'
import { RemindMe } from '../../../../features/messages/RemindMe'
import { useMessages } from '../../../../features/messages/use-messages'
import { addresses, go, replaceBy } from '../../addresses'

/** 亮码: the code of one application's entity, and what can be printed of it. */
export default function CodePage() {
  const { id = '' } = useRouter().params
  const query = useQuery(contract.application, { id })
  const { expiry } = useMessages()
  return (
    <Page title="亮码">
      <Answered reply={useFresh(query)} onRetry={query.reload} here={addresses.code(id)} lines={10}>
        {({ value: { code, entity, unitName }, at, fresh }) =>
          code ? (
            <>
              <CodeDisplay code={code} name={entity.name} unitName={unitName} at={at} fresh={fresh} />
              {code.status === 'in-force' && expiry ? <RemindMe asked={expiry} askForMessages={askForMessages} /> : null}
              {code.status === 'in-force' ? <ItemsEntry onOpen={() => go(addresses.items(entity.uscc))} /> : null}
              {code.status === 'in-force' ? <Downloads code={code} /> : null}
            </>
          ) : (
            <Empty title="还没有可以亮的码" hint="赋码后才能亮码。要看进展，请打开申请。">
              <Button main onClick={() => replaceBy(addresses.application(id))}>
                查看申请
              </Button>
            </Empty>
          )
        }
      </Answered>
    </Page>
  )
}
