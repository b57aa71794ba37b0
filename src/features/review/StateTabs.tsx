import { Text, View } from '@tarojs/components'
import { type ApplicationState, applicationStates } from '../../../contract/vocabulary'

interface StateTabsProps {
  readonly states: readonly ApplicationState[]
  readonly current: ApplicationState
  readonly onChange: (state: ApplicationState) => void
}

/** The states of the queue as tabs, where the rail has no line of its own for each. */
export const StateTabs = ({ states, current, onChange }: StateTabsProps) => (
  <View className="queue-tabs">
    {states.map(state => (
      <Text key={state} className={state === current ? 'queue-tab queue-tab-on' : 'queue-tab'} onClick={() => onChange(state)}>
        {applicationStates[state]}
      </Text>
    ))}
  </View>
)
