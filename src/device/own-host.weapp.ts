/** Set by the build (config/index.ts): the host's origin, without a slash at its end. */
declare const HOST_ORIGIN: string

/** The host whose links are this installation's: the one the build was made for. */
export const ownHost = (): string => HOST_ORIGIN.replace(/^https?:\/\//, '')
