import { Text, View } from '@tarojs/components'
import type { CreditPage } from '../../../contract/credit-page'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Card, Tag } from '../../components'
import { ShopPhoto } from './ShopPhoto'
import { SiteQuestion } from './SiteQuestion'
import type { Standing } from './standing'
import type { SiteAnswer } from './use-site-answer'

interface IdentityCardProps {
  readonly page: CreditPage
  readonly standing: Standing
  readonly words: CitizenWords
  readonly answer: SiteAnswer
}

/** Who stands behind the code, to be compared with the door. */
export const IdentityCard = ({ page, standing, words, answer }: IdentityCardProps) => {
  const { status, stale, soon } = standing
  return (
    <Card>
      <View className="credit-who">
        <View className="grow">
          <Text className="big credit-name" {...{ role: 'heading', 'aria-level': 2, lang: 'zh-CN' }}>
            {page.name}
          </Text>
          <Text className="credit-line">{page.address || page.districtName}</Text>
          <Text className="credit-line">{page.sectorName}</Text>
          <Text className="credit-line">{words.entity.responsible(page.unitName)}</Text>
          {soon ? <Tag tone="caution">{words.band.soon}</Tag> : null}
        </View>
        {page.photo ? <ShopPhoto path={page.photo} words={words.entity} /> : null}
      </View>
      {stale ? null : <Text className="credit-meaning">{words.meaning[status]}</Text>}
      {page.statusReason ? <Text className="credit-reason">{words.entity.reason(page.statusReason)}</Text> : null}
      {status === 'in-force' && !stale ? <SiteQuestion words={words.site} answer={answer} /> : null}
    </Card>
  )
}
