import { useDidShow, useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { items as contract } from '../../../../../contract'
import type { OwnItems } from '../../../../../contract/items'
import { useQuery } from '../../../../api'
import { Answered, Button, Empty, Page } from '../../../../components'
import { ItemFormScreen } from '../../../../features/items/ItemFormScreen'
import { mayEdit } from '../../../../features/items/item-words'
import { OwnItemScreen } from '../../../../features/items/OwnItemScreen'
import { OwnItemsScreen } from '../../../../features/items/OwnItemsScreen'
import { addresses, go, replaceBy } from '../../addresses'

interface ViewProps {
  readonly uscc: string
  readonly own: OwnItems
  readonly sectionId?: string
  readonly id?: string
  readonly onChanged: () => void
}

const Gone = ({ uscc }: { readonly uscc: string }) => (
  <Empty title="这一条现在不能修改" hint="可能已交给审核单位，或已撤下。">
    <Button main onClick={() => replaceBy(addresses.items(uscc))}>
      查看全部
    </Button>
  </Empty>
)

const View = ({ uscc, own, sectionId, id, onChanged }: ViewProps) => {
  const item = own.items.find(one => one.id === id)
  const section = own.sections.find(one => one.id === (sectionId ?? item?.sectionId))
  if ((id && !item) || (sectionId && !section) || (sectionId && item && !mayEdit(item))) return <Gone uscc={uscc} />
  if (section && sectionId)
    return (
      <ItemFormScreen
        own={own}
        section={section}
        item={item}
        onSent={sent => replaceBy(addresses.item(uscc, sent.id))}
        onStale={onChanged}
      />
    )
  if (item)
    return (
      <OwnItemScreen
        own={own}
        item={item}
        onEdit={() => go(addresses.editItem(uscc, item.sectionId, item.id))}
        onAgain={() => go(addresses.newItem(uscc, item.sectionId))}
        onChanged={onChanged}
      />
    )
  return <OwnItemsScreen own={own} onOpen={one => go(addresses.item(uscc, one))} onAdd={one => go(addresses.newItem(uscc, one))} />
}

/** 补充展示信息: what the entity registers of itself; one of it, and its form, by their own addresses. */
export default function ItemsPage() {
  const { uscc = '', id, section } = useRouter().params
  const { reply, reload } = useQuery(contract.ownItems, { uscc })
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) reload()
    shownBefore.current = true
  })
  return (
    <Page title={section ? '填写展示信息' : '补充展示信息'}>
      <Answered reply={reply} onRetry={reload} here={addresses.items(uscc)} lines={12}>
        {own => <View uscc={uscc} own={own} sectionId={section} id={id} onChanged={reload} />}
      </Answered>
    </Page>
  )
}
