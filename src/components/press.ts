import { onPressKey } from '../device/press-key'

/** What makes a View a control: a name, a role, a place in the tab order, and Enter or Space on a keyboard. */
export const press = (act: () => void, label?: string, role: 'button' | 'link' | 'checkbox' | 'radio' = 'button', disabled = false) => ({
  role,
  'aria-label': label,
  'aria-disabled': disabled,
  tabIndex: disabled ? -1 : 0,
  onClick: disabled ? undefined : act,
  ...(disabled ? {} : onPressKey(act)),
})
