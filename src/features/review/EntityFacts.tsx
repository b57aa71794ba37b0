import { districtByCode, sectorById } from '../../../city'
import type { ReviewView } from '../../../contract/review'
import { committerCategories } from '../../../contract/vocabulary'
import { groupUscc } from '../../../domain/uscc'
import { Card, Facts, Tag } from '../../components'

/** 主体信息: what the entity says of itself. */
export const EntityFacts = ({ view }: { readonly view: ReviewView }) => {
  const { entity } = view
  return (
    <Card title="主体信息" aside={view.usccInDoubt ? <Tag tone="caution">代码存疑：校验位不符</Tag> : undefined}>
      <Facts
        items={[
          ['统一社会信用代码', groupUscc(entity.uscc)],
          ['承诺人类别', committerCategories[entity.category]],
          ['行业领域', sectorById(entity.sectorId)?.name ?? '—'],
          ['辖区', districtByCode(entity.districtCode)?.name ?? '—'],
          ['地址', entity.addressIsHome ? `${entity.address}（住宅）` : entity.address],
          ['经办人', `${view.agentMasked}${entity.agentIsLegalRepresentative ? '（法定代表人）' : '（受托人）'}`],
          ['责任单位', view.unitName],
        ]}
      />
    </Card>
  )
}
