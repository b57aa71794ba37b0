/** What the start of a run leaves for its end: both are loaded in jest's own process. */
export const running: { folder?: string; close?: () => Promise<void> } = {}
