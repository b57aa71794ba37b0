import { way } from './transport'

export { call } from './call'
export { publicFileUrls, uploadPhoto, useFileUrls, usePublicFileUrl } from './files'
export { scan } from './scan'
export { askForDesktop, type DesktopAsked, desktopState, knownByCall, signInAs, signInWithWeChat, signOut } from './session'
export { useQuery } from './use-query'

/** Once, when the program starts. */
export const begin = (): void => way.begin()
