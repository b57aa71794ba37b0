interface KeyPress {
  readonly key: string
  readonly preventDefault: () => void
}

/** Enter and Space press a control, as they press a button of the platform. */
export const onPressKey = (act: () => void): object => ({
  onKeyDown: (event: KeyPress) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    act()
  },
})
