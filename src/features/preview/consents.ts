import type { Consents, EntityDetails } from '../../../contract/application'

export interface Asked {
  readonly id: keyof Consents
  readonly title: string
  /** what is published with it, and what happens without it */
  readonly about: string
  /** without it the code cannot be displayed at all */
  readonly needed: boolean
}

/** The separate consents that concern this entity; what is not personal information is not asked for. */
export const consentsAsked = ({ category, addressIsHome, shopPhoto }: EntityDetails): readonly Asked[] => [
  ...(category === 'organisation'
    ? []
    : [
        {
          id: 'publishName' as const,
          title: '同意公开名称',
          about: '个体工商户的名称可能含有您的姓名。诚信码要显示名称，公众才能核对；不同意就不能提交。',
          needed: true,
        },
      ]),
  ...(addressIsHome
    ? [
        {
          id: 'publishAddress' as const,
          title: '同意公开家庭住址',
          about: '扫码的公众会看到这个地址。不同意：页面上不显示地址，其余不受影响。',
          needed: false,
        },
      ]
    : []),
  ...(shopPhoto
    ? [
        {
          id: 'publishPhoto' as const,
          title: '同意公开门头照片',
          about: '公众凭照片核对是不是这家店。不同意：页面上不显示照片，其余不受影响。',
          needed: false,
        },
      ]
    : []),
]

export const noConsent: Consents = { publishName: false, publishAddress: false, publishPhoto: false }

/** What stands against handing in; nothing when it may go. */
export const consentProblem = (asked: readonly Asked[], given: Consents): string | undefined =>
  asked.some(({ id, needed }) => needed && !given[id]) ? '还差一项同意：不公开名称，就无法给您诚信码。' : undefined
