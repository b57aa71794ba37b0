import { Text } from '@tarojs/components'
import { districtByCode, sectorById } from '../../../city'
import type { ReviewView } from '../../../contract/review'
import { committerCategories } from '../../../contract/vocabulary'
import { groupUscc, parseUscc } from '../../../domain/uscc'
import { Card, Facts, Tag } from '../../components'

/** The code, and that its inner check fails: old registrations are known to, so it is a reason to look and never one to refuse. */
const Code = ({ uscc }: { readonly uscc: string }) => {
  const parsed = parseUscc(uscc, true)
  return (
    <>
      <Text>{groupUscc(uscc)}</Text>
      {parsed.ok && parsed.value.innerMismatch ? (
        <Text className="review-doubt" {...{ role: 'note' }}>
          第 9–17 位与组织机构代码校验不符，请核对执照
        </Text>
      ) : null}
    </>
  )
}

/** 主体信息: what the entity says of itself. */
export const EntityFacts = ({ view }: { readonly view: ReviewView }) => {
  const { entity } = view
  return (
    <Card title="主体信息" aside={view.usccInDoubt ? <Tag tone="caution">代码存疑：校验位不符</Tag> : undefined}>
      <Facts
        items={[
          ['统一社会信用代码', <Code key="uscc" uscc={entity.uscc} />],
          ['承诺人类别', committerCategories[entity.category]],
          ['行业领域', sectorById(entity.sectorId)?.name ?? '—'],
          ['辖区', districtByCode(entity.districtCode)?.name ?? '—'],
          ['地址', entity.addressIsHome ? `${entity.address}（住宅）` : entity.address || '—'],
          [
            '经办人',
            view.collected
              ? '—（部门归集，主体尚未认领）'
              : `${view.agentMasked}${entity.agentIsLegalRepresentative ? '（法定代表人）' : '（受托人）'}`,
          ],
          ['责任单位', view.unitName],
        ]}
      />
    </Card>
  )
}
