import type { Subscribed } from './subscribed'

export type { Subscribed }

/** A browser has nobody who could be written to. */
export const canSubscribe: boolean = false

/** Only WeChat can be asked. */
export const askForMessages = async (_templateIds: readonly string[]): Promise<Subscribed> => 'failed'
