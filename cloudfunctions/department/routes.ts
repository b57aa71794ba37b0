import { review as contract, coverage as coverageContract, records as recordContract } from '../../contract'
import { type Route, read, write } from '../../server/ports/use-case'
import { routes as imports } from '../imports/routes'
import { correct, withdraw } from './change-record'
import { comment } from './comment'
import { coverage, missingTargets } from './coverage'
import { decide } from './decide'
import { queue } from './queue'
import { record, records } from './records'
import { review } from './review'

/** What a responsible unit's officers may ask for. */
export const routes: readonly Route[] = [
  read(contract.queue, 'application.queue', queue),
  read(contract.review, 'application.read', review, { sensitive: true }),
  write(contract.decide, 'application.decide', decide),
  write(contract.comment, 'application.comment', comment),
  read(recordContract.records, 'record.list', records, { sensitive: true }),
  read(recordContract.record, 'record.read', record, { sensitive: true }),
  write(recordContract.correctRecord, 'record.change', correct),
  write(recordContract.withdrawRecord, 'record.change', withdraw),
  read(coverageContract.coverage, 'coverage.read', coverage),
  read(coverageContract.missingTargets, 'coverage.read', missingTargets, { sensitive: true }),
  ...imports,
]
