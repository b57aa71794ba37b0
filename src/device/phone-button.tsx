import type { ReactNode } from 'react'

export interface PhoneButtonProps {
  readonly busy: boolean
  /** a one-time code for the number that WeChat has verified */
  readonly onCode: (code: string) => void
  /** the person said no, or WeChat gives none */
  readonly onNone: () => void
  readonly children: ReactNode
}

/** Only WeChat can vouch for a number: a browser has no such button. */
export const givesPhone = false
export const PhoneButton = (_props: PhoneButtonProps): ReactNode => null
