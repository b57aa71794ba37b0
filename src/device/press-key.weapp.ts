/** Touch presses; there is no keyboard to hear. */
export const onPressKey = (_act: () => void): object => ({})
