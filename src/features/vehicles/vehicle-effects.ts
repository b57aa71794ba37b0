import { type VehicleChange, type VehicleState, type VehicleView, vehicleChanges } from '../../../contract/vehicles'
import { shownPlate } from '../../../domain/vehicle/plate'

const open: Readonly<Record<VehicleState, readonly VehicleChange[]>> = {
  active: ['suspend', 'withdraw'],
  suspended: ['resume', 'withdraw'],
  withdrawn: [],
}

/** What may be done with a vehicle as it stands. */
export const changesOf = (state: VehicleState): readonly [VehicleChange, string][] =>
  open[state].map(change => [change, vehicleChanges[change]])

/** What a change does, in the words that the officer confirms. */
export const effectOf = (change: VehicleChange, { plate, company }: Pick<VehicleView, 'plate' | 'company'>): string =>
  ({
    suspend: `“${shownPlate(plate)}”的码将显示已暂停，可以恢复。${company}的码不受影响。理由会公开显示，请不要写电话或证件号。`,
    resume: `“${shownPlate(plate)}”恢复营运；许可和企业的诚信码都有效时，扫码显示有效。`,
    withdraw: `“${shownPlate(plate)}”不再属于${company}的营运车辆，扫码将显示此码停用，车上的车辆贴请一并取下。撤下后再次录入，沿用原来的码。`,
  })[change]
