import { View } from '@tarojs/components'
import { city } from '../../../city'
import type { CodesFor } from '../../../contract/imports'
import { Choice } from '../../components'

const districts = city.districts.map(({ code, name }) => ({ id: code, name }))

/** Sectors on which a unit decides; a unit without any applies for nobody. */
export const sectorsOf = (unitId: string): readonly { readonly id: string; readonly name: string }[] =>
  city.sectors.filter(one => one.unitId === unitId).map(({ id, name }) => ({ id, name }))

/** What is chosen before anybody has: the one sector of a unit that has but one. */
export const firstChoice = (unitId: string): Partial<CodesFor> => {
  const [only, ...others] = sectorsOf(unitId)
  return only && others.length === 0 ? { sectorId: only.id } : {}
}

interface CodesForFieldsProps {
  readonly unitId: string
  readonly chosen: Partial<CodesFor>
  /** said at what is missing once somebody has tried */
  readonly tried: boolean
  readonly onChange: (chosen: Partial<CodesFor>) => void
}

/** What an application for a code needs and form 1 does not say. */
export const CodesForFields = ({ unitId, chosen, tried, onChange }: CodesForFieldsProps) => (
  <View className="import-block">
    <Choice
      id="import-sector"
      label="这些主体的行业领域"
      options={sectorsOf(unitId)}
      value={chosen.sectorId}
      onChange={sectorId => onChange({ ...chosen, sectorId })}
      error={tried && !chosen.sectorId ? '请选择行业领域。' : undefined}
    />
    <Choice
      id="import-district"
      label="辖区"
      options={districts}
      value={chosen.districtCode}
      onChange={districtCode => onChange({ ...chosen, districtCode })}
      hint="统一社会信用代码第 3 至 8 位是本市辖区的，按代码；其余按此处。"
      error={tried && !chosen.districtCode ? '请选择辖区。' : undefined}
    />
  </View>
)
