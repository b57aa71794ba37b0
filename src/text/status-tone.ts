import type { PublicStatus } from '../../contract/vocabulary'

/** Only a code in force is green; each tone goes with the status's own words. */
export const toneOf = (status: PublicStatus): 'in-force' | 'caution' | 'stop' | 'unknown' => {
  switch (status) {
    case 'in-force':
      return 'in-force'
    case 'suspended':
      return 'caution'
    case 'revoked':
      return 'stop'
    default:
      return 'unknown'
  }
}
