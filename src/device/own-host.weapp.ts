/** Set by the build (config/index.ts): where the installation's links lead, without a slash at its end; empty when nobody said. */
declare const LINK_ORIGIN: string

/** The host whose links are this installation's; empty when the build was not told: then the server alone knows. */
export const ownHost = (): string => LINK_ORIGIN.replace(/^https?:\/\//, '')
