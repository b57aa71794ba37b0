import { Text, View } from '@tarojs/components'
import { lapses, type MissingTarget } from '../../../contract/coverage'
import { groupUscc } from '../../../domain/uscc'
import { Tag } from '../../components'
import { districtName } from './coverage-sums'

/** Whom to go after, where, and what became of the code that they once had. */
export const MissingRow = ({ target }: { readonly target: MissingTarget }) => {
  const { name, uscc, districtCode, address, remark, lapse } = target
  return (
    <View className="coverage-missing">
      <View className="held-first">
        <Text className="coverage-name">{name}</Text>
        {lapse ? <Tag tone="unknown">{lapses[lapse]}</Tag> : null}
      </View>
      <Text className="coverage-soft">{groupUscc(uscc)}</Text>
      <Text className="coverage-soft">{[districtName(districtCode), address, remark].filter(Boolean).join(' · ')}</Text>
    </View>
  )
}
