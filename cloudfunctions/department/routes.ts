import {
  review as contract,
  coverage as coverageContract,
  items as itemContract,
  records as recordContract,
  vehicles as vehicleContract,
} from '../../contract'
import { type Route, read, write } from '../../server/ports/use-case'
import { routes as imports } from '../imports/routes'
import { correct, withdraw } from './change-record'
import { changeVehicle } from './change-vehicle'
import { comment } from './comment'
import { coverage, missingTargets } from './coverage'
import { decide } from './decide'
import { decideItem, withdrawItem } from './decide-item'
import { item, items } from './items'
import { queue } from './queue'
import { record, records } from './records'
import { review } from './review'
import { saveVehicle } from './save-vehicle'
import { vehicle, vehicles } from './vehicles'

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
  read(vehicleContract.vehicles, 'vehicle.list', vehicles, { sensitive: true }),
  read(vehicleContract.vehicle, 'vehicle.read', vehicle, { sensitive: true }),
  write(vehicleContract.saveVehicle, 'vehicle.change', saveVehicle),
  write(vehicleContract.changeVehicle, 'vehicle.change', changeVehicle),
  read(itemContract.items, 'item.list', items, { sensitive: true }),
  read(itemContract.item, 'item.read', item, { sensitive: true }),
  write(itemContract.decideItem, 'item.decide', decideItem),
  write(itemContract.withdrawItem, 'item.decide', withdrawItem),
  ...imports,
]
