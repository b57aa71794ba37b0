import { districtByCode, sectorById } from '../../../city'
import type { ApplicationView } from '../../../contract/application'
import { committerCategories } from '../../../contract/vocabulary'
import { groupUscc } from '../../../domain/uscc'
import { Card, Facts, Tag } from '../../components'

/** 主体信息, as it was filled in. */
export const ParticularsCard = ({ view: { entity, unitName, usccInDoubt } }: { readonly view: ApplicationView }) => (
  <Card title="主体信息" aside={usccInDoubt ? <Tag tone="caution">代码请审核人员核对</Tag> : undefined}>
    <Facts
      items={[
        ['统一社会信用代码', groupUscc(entity.uscc)],
        ['承诺人类别', committerCategories[entity.category]],
        ['行业领域', sectorById(entity.sectorId)?.name ?? '—'],
        ['辖区', districtByCode(entity.districtCode)?.name ?? '—'],
        ['地址', entity.address ? `${entity.address}${entity.addressIsHome ? '（住宅）' : ''}` : '未填写'],
        ['经办人', entity.agentIsLegalRepresentative ? '法定代表人（负责人、经营者）本人' : '受委托的经办人'],
        ['审核单位', unitName],
      ]}
    />
  </Card>
)
