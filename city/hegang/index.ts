import type { CityPack } from '../pack'
import { districts } from './districts'
import { sectors } from './sectors'
import { templates } from './templates'
import { creditOfficeId, units } from './units'

/** Hegang 鹤岗: data only, from 鹤信用办发〔2022〕18号. */
export const hegang: CityPack = {
  code: '230400',
  name: '鹤岗市',
  programmeName: '码上诚信',
  creditOfficeId,
  validityMonths: 12,
  units,
  districts,
  sectors,
  templates,
  deadlines: { reviewWorkingDays: 5, expiryReminderDays: [60, 30, 7] },
}
