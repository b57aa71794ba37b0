import type { PublicStatus } from '../../../contract/vocabulary'
import type { IconName } from '../../components'

/** Never colour alone: each status has its own sign. */
export const statusIcon: Readonly<Record<PublicStatus, IconName>> = {
  'in-force': 'check',
  suspended: 'pause',
  revoked: 'cross',
  expired: 'clock',
  replaced: 'swap',
  ended: 'minus',
  'not-ours': 'question',
}
