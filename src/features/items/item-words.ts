import type { ItemLine } from '../../../contract/items'
import { type ItemState, itemStates } from '../../../contract/vocabulary-items'

type Look = Pick<ItemLine, 'state' | 'shown' | 'expired'>

/** How it stands and who does something next, in one sentence for the shop. */
export const standSentence = ({ state, shown, expired }: Look, unitName: string): string => {
  const over = expired ? '有效期已过，公众看到时标着“已过期”，请换上新的。' : ''
  switch (state) {
    case 'submitted':
      return shown
        ? `修改已交给${unitName}，等待确认。公众现在看到的还是原来的内容。${over}`
        : `已交给${unitName}，确认后公示。您现在不用做什么。`
    case 'returned':
      return shown ? `${unitName}退回了这次修改，公众看到的还是原来的内容。${over}` : `${unitName}退回，请按说明修改后再提交。`
    case 'published':
      return over || '已公示，扫您的诚信码可以看到。'
    case 'withdrawn':
      return '已撤下，公众看不到。需要时可以重新填写。'
  }
}

/** What it is called by; one that was taken away says nothing any more but where it stood. */
export const nameOf = ({ title, sectionTitle }: Pick<ItemLine, 'title' | 'sectionTitle'>): string => title || sectionTitle

/** The word on its tag; an entity and its unit read the same. */
export const stateWord = ({ state, shown, expired }: Look): string => {
  if (state === 'published') return expired ? '已过期' : itemStates.published
  return shown ? `修改${itemStates[state]}` : itemStates[state]
}

/** green is a code in force alone */
const tones: Readonly<Record<ItemState, 'brand' | 'caution' | 'plain' | 'unknown'>> = {
  submitted: 'plain',
  returned: 'caution',
  published: 'brand',
  withdrawn: 'unknown',
}
export const stateTone = ({ state, expired }: Look): (typeof tones)[ItemState] =>
  state === 'published' && expired ? 'caution' : tones[state]

/** The entity may hand in another version of whatever stands. */
export const mayEdit = ({ state }: Pick<ItemLine, 'state'>): boolean => state !== 'withdrawn'

/** What taking it away does, said before it is done. `correctionOnly`: what is public stays. */
export const takeAwayEffect = ({ state, shown, title }: Pick<ItemLine, 'state' | 'shown' | 'title'>, correctionOnly: boolean): string => {
  if (correctionOnly) return `“${title}”的这次修改作废，公众看到的还是原来的内容。`
  if (!shown) return state === 'submitted' ? `“${title}”不再交给审核单位，也不会公示。` : `“${title}”不再公示，已填的内容作废。`
  return `公众扫码不再看到“${title}”${state === 'published' ? '' : '，还没确认的修改也一并作废'}。需要时可以重新填写。`
}
