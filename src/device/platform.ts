/** Compiled for the web, not for the mini-program. */
export const isWeb: boolean = true
