/** GA 36-2018: one character of the province, one letter of the issuing office, the serial. Neither letter nor serial has I or O. */
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const office = `[${provinces}][A-HJ-NP-Z]`
const serials = {
  ordinary: '(?=.*[0-9])[A-HJ-NP-Z0-9]{5}',
  newEnergySmall: '[A-HJK][A-HJ-NP-Z0-9][0-9]{4}',
  newEnergyLarge: '[0-9]{5}[A-HJK]',
} as const
export type PlateForm = keyof typeof serials

const forms = Object.entries(serials).map(([form, serial]) => [form as PlateForm, new RegExp(`^${office}${serial}$`)] as const)

/** Which of the three forms a plate has. Neither plates of learners, trailers and police nor those of embassies: none of them carries passengers for pay. */
export const plateForm = (plate: string): PlateForm | undefined => forms.find(([, form]) => form.test(plate))?.[0]

/** spaces, dots and dashes that people set between the letter and the serial, and what cannot be seen */
const between = /[\s·•・‧∙.\-–—_\u200b-\u200f\u2060\ufeff]/g

/** A number plate as it is kept: capital letters, no spaces or dots; undefined where it is none. */
export const readPlate = (typed: string): string | undefined => {
  const plate = typed.normalize('NFKC').toUpperCase().replace(between, '')
  return plateForm(plate) === undefined ? undefined : plate
}

/** A plate in letters and figures alone: 黑 is the ninth of its row. */
export const plateCode = (plate: string): string => `${String(provinces.indexOf(plate.charAt(0)) + 1).padStart(2, '0')}${plate.slice(1)}`

/** 黑H·12345, as it stands on the car. */
export const shownPlate = (plate: string): string => `${plate.slice(0, 2)}·${plate.slice(2)}`
