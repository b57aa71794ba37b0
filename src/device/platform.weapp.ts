/** Compiled for the mini-program. */
export const isWeb: boolean = false
