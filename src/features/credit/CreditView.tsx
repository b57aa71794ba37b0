import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { city } from '../../../city'
import type { CitizenWords } from '../../../domain/citizen-words'
import { pageSections } from '../../../domain/records/page-lines'
import { Button, StatusBand } from '../../components'
import { CommitmentCard } from './CommitmentCard'
import type { Unfolding } from './Further'
import { IdentityCard } from './IdentityCard'
import { RecordsCard } from './RecordsCard'
import { SectionCard } from './SectionCard'
import { type Contact, type Known, standingOf } from './standing'
import { statusIcon } from './status-icon'
import { useSiteAnswer } from './use-site-answer'
import { useWake } from './use-wake'

interface CreditViewProps {
  readonly symbols: string
  readonly known: Known
  readonly contact: Contact
  readonly words: CitizenWords
}

/** The credit page, full: the answer of three seconds on top, then what stands behind it. */
export const CreditView = ({ symbols, known, contact, words }: CreditViewProps) => {
  const now = Date.now()
  const answer = useSiteAnswer(symbols)
  const [whole, setWhole] = useState<string>()
  const unfolding = (card: string): Unfolding => ({ whole: whole === card, onWhole: () => setWhole(card) })
  const standing = standingOf(known, contact, now)
  useWake(standing.changesAt)
  const { page, at } = known
  const { status, stale, tone } = standing
  const time = words.time(at)
  const said = words.status[status]
  // of a code that is over for another reason its last day says nothing
  const dated = status === 'in-force' || status === 'suspended' || status === 'expired'
  const until = dated ? [words.band.validUntil(words.date(page.validUntil - 1))] : []
  return (
    <>
      <StatusBand
        tone={tone}
        icon={stale ? 'offline' : statusIcon[status]}
        word={stale ? words.band.unverified : said}
        lines={[stale ? words.band.kept[stale](time, said) : [words.band.asOf(time), ...until].join(' · ')]}
      />
      <IdentityCard page={page} standing={standing} words={words} answer={answer} />
      <CommitmentCard commitment={page.commitment} words={words} />
      {page.sections?.map(section => (
        <SectionCard key={section.id} section={section} now={now} words={words} {...unfolding(section.id)} />
      ))}
      {pageSections.map(kind => (
        <RecordsCard
          key={kind}
          title={words.records[kind]}
          records={page[kind]}
          rest={page.rest?.[kind]}
          now={now}
          words={words}
          {...unfolding(`records-${kind}`)}
        />
      ))}
      <View className="credit-foot">
        <Text className="credit-line">{words.foot.what}</Text>
        {words.foot.original ? <Text className="credit-line">{words.foot.original}</Text> : null}
        <Text className="credit-line">
          {city.name}“{city.programmeName}” · {words.foot.asOf(time)}
        </Text>
        <Button onClick={() => void Taro.navigateTo({ url: '/pages/about/index' })}>{words.foot.about}</Button>
      </View>
    </>
  )
}
