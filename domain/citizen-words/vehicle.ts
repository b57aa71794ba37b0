import type { VehiclePage } from '../../contract/vehicle-page'
import { type VehicleKind, vehicleKinds } from '../../contract/vocabulary-collection'

type Because = NonNullable<VehiclePage['because']>

/** What the page of a vehicle says by itself, in one language. */
export interface VehicleWords {
  readonly inForce: string
  readonly permit: string
  readonly suspended: string
  readonly ended: string
  /** of the company's code, whose status it then is */
  readonly company: (status: string) => string
  readonly meaning: Readonly<Record<Because | 'inForce', string>>
  readonly kinds: Readonly<Record<VehicleKind, string>>
  readonly labels: { readonly company: string; readonly code: string; readonly permit: string; readonly until: string }
  readonly what: string
}

export const vehicleZh: VehicleWords = {
  inForce: '车辆诚信码有效',
  permit: '营运许可已过期',
  suspended: '车辆诚信码已暂停',
  ended: '车辆已撤下，此码停用',
  company: status => `所属企业：${status}`,
  meaning: {
    inForce: '车辆、营运许可和所属企业的诚信码当前都有效。请核对号牌是否与您眼前的车一致。',
    company: '所属企业的诚信码当前不是有效状态，其车辆的诚信码随之不再有效。',
    permit: '登记的营运许可已超过有效期，尚未更新。',
    vehicle: '主管部门已暂停或撤下这辆车的诚信码，请勿以此码判断其承诺。',
  },
  kinds: vehicleKinds,
  labels: { company: '所属企业', code: '企业诚信码', permit: '道路运输证号', until: '许可有效期至' },
  what: '本页展示车辆的营运许可和所属企业，不含车主和驾驶员的个人信息。本码不是行政许可，也不是信用评分。',
}

export const vehicleEn: VehicleWords = {
  inForce: 'Vehicle code in force',
  permit: 'Permit has expired',
  suspended: 'Vehicle code suspended',
  ended: 'Vehicle withdrawn, code out of use',
  company: status => `Company: ${status}`,
  meaning: {
    inForce: "The vehicle, its permit and its company's code are all in force. Compare the plate with the vehicle in front of you.",
    company: "The company's code is not in force now, and so neither are the codes of its vehicles.",
    permit: 'The registered permit has run out and has not been renewed here.',
    vehicle: 'The responsible department has suspended or withdrawn the code of this vehicle. Do not rely on it.',
  },
  kinds: { taxi: 'Taxi', coach: 'Long-distance coach', rideHailing: 'Ride-hailing' },
  labels: { company: 'Company', code: "Company's code", permit: 'Transport permit', until: 'Permit valid until' },
  what: 'This page shows the permit and the company of a vehicle, and no personal data of owners or drivers. It is no licence and no credit score.',
}

export const vehicleRu: VehicleWords = {
  inForce: 'Код автомобиля действует',
  permit: 'Срок разрешения истёк',
  suspended: 'Код автомобиля приостановлен',
  ended: 'Автомобиль снят с учёта, код не действует',
  company: status => `Компания: ${status}`,
  meaning: {
    inForce: 'Действуют код автомобиля, его разрешение и код компании. Сверьте номер с автомобилем перед вами.',
    company: 'Код компании сейчас не действует, поэтому не действуют и коды её автомобилей.',
    permit: 'Срок зарегистрированного разрешения истёк, продление не внесено.',
    vehicle: 'Ведомство приостановило или сняло код этого автомобиля. Не полагайтесь на него.',
  },
  kinds: { taxi: 'Такси', coach: 'Междугородный автобус', rideHailing: 'Такси по приложению' },
  labels: { company: 'Компания', code: 'Код компании', permit: 'Разрешение на перевозки', until: 'Разрешение действует до' },
  what: 'На странице — разрешение и компания автомобиля, без личных данных владельцев и водителей. Это не лицензия и не кредитный рейтинг.',
}
