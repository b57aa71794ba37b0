import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { application as contract } from '../../../../../contract'
import type { OutputOf } from '../../../../../contract/action'
import type { ApplicationLine } from '../../../../../contract/application'
import type { Reply } from '../../../../../contract/reply'
import { call } from '../../../../api'
import { usePages } from '../../../../api/use-pages'
import { Answered, Button, Page } from '../../../../components'
import { MineList } from '../../../../features/application/MineList'
import { addresses, go } from '../../addresses'

/** 我的申请: what the agent works with, and the two ways to more. */
export default function MinePage() {
  const pages = usePages<ApplicationLine, OutputOf<typeof contract.mine>>('mine', cursor => call(contract.mine, { cursor }))
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) pages.reload()
    shownBefore.current = true
  })
  const start = () => go(addresses.fresh)
  const reply: Reply<typeof pages> = pages.refusal ?? { ok: true, value: pages }
  return (
    <Page title="我的申请">
      <Answered reply={reply} onRetry={pages.reload} here={addresses.mine}>
        {list => (
          <>
            <MineList pages={list} onOpen={id => go(addresses.application(id))} onNew={start} />
            <View className="page-actions">
              {list.items.length > 0 ? (
                <Button main onClick={start}>
                  申请诚信码
                </Button>
              ) : null}
              <Button onClick={() => go(addresses.join)}>用邀请码加入为经办人</Button>
            </View>
          </>
        )}
      </Answered>
    </Page>
  )
}
