import { Text, View } from '@tarojs/components'
import { Check, UsccField } from '../../components'
import { errorAt } from './enrol-state'
import { failsCheckOnly, innerWarning } from './field-errors'
import type { Enrolling } from './use-enrol-form'

/** The code, with its refusal by reason. One that fails its check digit alone may be insisted on: a reviewer decides. */
export const UsccQuestion = ({ enrolling: { state, set, insist, onLeave } }: { readonly enrolling: Enrolling }) => {
  const { uscc } = state.form
  const doubtful = failsCheckOnly(uscc)
  const warning = innerWarning(uscc, state.insist)
  return (
    <>
      <UsccField
        id="enrol-uscc"
        value={uscc}
        onChange={text => set({ uscc: text })}
        onBlur={() => onLeave('uscc')}
        hint="营业执照右上方的 18 位代码，可以直接粘贴。"
        error={errorAt(state, 'uscc')}
      />
      {doubtful && (state.left.includes('uscc') || state.insist) ? (
        <View className="enrol-insist">
          <Check checked={state.insist} onChange={insist}>
            已对照执照，确与执照一致，请审核人员核对
          </Check>
        </View>
      ) : null}
      {warning ? (
        <Text className="enrol-warning" {...{ role: 'note' }}>
          {warning}
        </Text>
      ) : null}
    </>
  )
}
