import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import type { Tone } from './tag'
import './parts.scss'

/** Green is for a code in force alone: what else is well is said in the brand's colour. */
type BandTone = Tone | 'brand'

const icons: Readonly<Record<BandTone, IconName>> = {
  'in-force': 'check',
  brand: 'check',
  caution: 'warn',
  stop: 'cross',
  unknown: 'question',
}

export interface StatusBandProps {
  readonly tone: BandTone
  /** the sign of this very status; without it the tone's */
  readonly icon?: IconName
  /** the status in words: 诚信码有效 */
  readonly word: string
  readonly lines?: readonly string[]
  readonly children?: ReactNode
}

/**
 * The answer in three seconds: icon, word and colour say the same. A change of the word is read out, a new time is not. A Card
 * right after it overlaps its foot.
 */
export const StatusBand = ({ tone, icon = icons[tone], word, lines = [], children }: StatusBandProps) => (
  <View className={`band band-${tone}`}>
    <View className="band-head" {...{ 'aria-live': 'polite', 'aria-atomic': true }}>
      <Icon name={icon} size={32} />
      <Text className="band-word" {...{ role: 'heading', 'aria-level': 1 }}>
        {word}
      </Text>
    </View>
    {lines.map(line => (
      <Text key={line} className="band-line">
        {line}
      </Text>
    ))}
    {children}
  </View>
)
