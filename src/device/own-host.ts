/** The host whose links are this installation's: on the web the one this page came from. */
export const ownHost = (): string => location.host
