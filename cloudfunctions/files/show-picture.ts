import type { showPicture as contract } from '../../contract/files'
import type { Read } from '../../server/ports/use-case'
import { fileAddress } from '../web/files'

/** An address and not the bytes: a picture may be larger than one reply, and the phone fetches it while the function is done. */
export const showPicture: Read<typeof contract> = ({ id }, context) => fileAddress(context, context.actor, id)
