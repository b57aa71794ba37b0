import { review as contract } from '../../contract'
import { type Route, read, write } from '../../server/ports/use-case'
import { comment } from './comment'
import { decide } from './decide'
import { queue } from './queue'
import { review } from './review'

/** What a responsible unit's officers may ask for. */
export const routes: readonly Route[] = [
  read(contract.queue, 'application.queue', queue),
  read(contract.review, 'application.read', review, { sensitive: true }),
  write(contract.decide, 'application.decide', decide),
  write(contract.comment, 'application.comment', comment),
]
