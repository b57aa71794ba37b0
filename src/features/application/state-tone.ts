import type { ApplicationState } from '../../../contract/vocabulary'

/** Green is a code in force alone: an application that has one is in the colour of the house. */
export const stateTone = (state: ApplicationState): 'brand' | 'caution' | 'stop' | 'plain' => {
  switch (state) {
    case 'returned':
      return 'caution'
    case 'rejected':
      return 'stop'
    case 'approved':
    case 'assigned':
    case 'submitted':
      return 'brand'
    default:
      return 'plain'
  }
}
