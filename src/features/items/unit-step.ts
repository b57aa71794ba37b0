import type { UnitItemView } from '../../../contract/items'

/** What the unit may do with an item. */
export type UnitStep = 'confirm' | 'return' | 'withdraw'

interface StepWords {
  readonly title: string
  readonly confirm: string
  /** what happens and to whom */
  readonly effect: string
}

/** The words that an officer confirms. */
export const unitStepWords = (
  step: UnitStep,
  { name, title, correcting }: Pick<UnitItemView, 'name' | 'title' | 'correcting'>,
): StepWords => {
  switch (step) {
    case 'confirm':
      return {
        title: `确认：${title}`,
        confirm: '确认公示',
        effect: correcting
          ? `修改后的“${title}”替换“${name}”信用页上原来的内容，标明“企业自报 · 部门确认”。`
          : `“${title}”公示在“${name}”的信用页上，标明“企业自报 · 部门确认”。`,
      }
    case 'return':
      return {
        title: `退回补正：${title}`,
        confirm: '确认退回',
        effect: `退回给“${name}”的经办人，对方会看到理由${correcting ? '；公众看到的还是原来的内容' : ''}。`,
      }
    case 'withdraw':
      return {
        title: `撤下：${title}`,
        confirm: '确认撤下',
        effect: `“${name}”信用页上的“${title}”不再公示${correcting ? '，等待确认的修改一并作废' : ''}，经办人会看到理由，办理过程保留。`,
      }
  }
}
