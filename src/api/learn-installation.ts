import { installationKnown } from '../device/installation'

/** ms: a page that asks its host for anything learns from that answer, and this asks nothing */
const patience = 1500

/** Learns which kind of installation this is for pages that ask the host for nothing, so that a demonstration's bear its banner too. */
export const learnInstallation = (askHealth: () => Promise<unknown>): void => {
  setTimeout(() => {
    // without an answer the next page learns it
    if (!installationKnown()) askHealth().catch(() => undefined)
  }, patience)
}
