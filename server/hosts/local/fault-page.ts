import { frame } from '../../../cloudfunctions/web/frame'
import { html } from '../../../cloudfunctions/web/html'

/** What a person sees whose page met a fault: nothing of it but its number. */
export const faultPage = (requestId: string, demo: boolean): string =>
  frame(
    '服务暂时不可用',
    html`<header class="band"><h1>服务暂时不可用</h1></header><section class="card lift"><p>请稍后再扫一次。这不说明此码有效或无效。</p><p class="soft">编号 ${requestId}</p></section>`,
    demo,
  )
