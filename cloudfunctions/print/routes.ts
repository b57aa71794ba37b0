import { print as contract, vehicles as vehicleContract } from '../../contract'
import { type Route, read } from '../../server/ports/use-case'
import { code } from './code'
import { signedCopy } from './signed-copy'
import { vehicle } from './vehicle'

/** What is put on paper. A room by itself because setting type is heavy. */
export const routes: readonly Route[] = [
  read(contract.printCode, 'code.print', code),
  read(vehicleContract.printVehicle, 'vehicle.read', vehicle, { sensitive: true }),
  read(contract.printSignedCopy, 'application.read', signedCopy, { sensitive: true }),
]
