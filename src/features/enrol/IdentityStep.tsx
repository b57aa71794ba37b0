import { Text } from '@tarojs/components'
import { city, unitOfSector } from '../../../city'
import { Card, Check, Choice, Options, TextField } from '../../components'
import { errorAt } from './enrol-state'
import { longestAddress } from './field-errors'
import { sectorOptions } from './sector-options'
import { UsccQuestion } from './UsccQuestion'
import type { Enrolling } from './use-enrol-form'

const categories = [
  { id: 'organisation', name: '法人及非法人组织', about: '公司、合作社、学校、协会等' },
  { id: 'soleTrader', name: '个体工商户', about: '执照上写着“个体工商户”' },
] as const

const districts = city.districts.map(({ code, name }) => ({ id: code, name }))

interface IdentityStepProps {
  readonly enrolling: Enrolling
  /** as the host has it: a unit may have gone to rest since the city's list was made */
  readonly decided?: { readonly sectorId: string; readonly unitName: string }
}

/** 第 1 步: who it is and where. The deciding unit shows as soon as the sector is chosen. */
export const IdentityStep = ({ enrolling, decided }: IdentityStepProps) => {
  const { state, set, onLeave } = enrolling
  const { form } = state
  const unitName = decided?.sectorId === form.sectorId ? decided.unitName : unitOfSector(form.sectorId)?.name
  return (
    <>
      <Card title="执照上的信息">
        <UsccQuestion enrolling={enrolling} />
        <TextField
          id="enrol-name"
          label="名称"
          value={form.name}
          onChange={name => set({ name })}
          onBlur={() => onLeave('name')}
          maxLength={200}
          hint="与营业执照上的名称一字不差。"
          error={errorAt(state, 'name')}
        />
        <Options
          id="enrol-category"
          label="承诺人类别"
          options={categories}
          value={form.category === '' ? undefined : form.category}
          onChange={category => {
            set({ category })
            onLeave('category')
          }}
          error={errorAt(state, 'category')}
        />
      </Card>
      <Card title="行业与地址">
        <Choice
          id="enrol-sectorId"
          label="行业领域"
          options={sectorOptions}
          value={form.sectorId === '' ? undefined : form.sectorId}
          onChange={sectorId => {
            set({ sectorId: sectorId ?? '' })
            onLeave('sectorId')
          }}
          hint={unitName ? undefined : '按审核单位分组。选与您主要经营最接近的一项；都不合适的选“其他行业”。'}
          error={errorAt(state, 'sectorId')}
        />
        {unitName ? (
          <Text className="enrol-unit" {...{ role: 'status' }}>
            您的申请由{unitName}审核。
          </Text>
        ) : null}
        <Choice
          id="enrol-districtCode"
          label="辖区"
          options={districts}
          value={form.districtCode === '' ? undefined : form.districtCode}
          onChange={districtCode => {
            set({ districtCode: districtCode ?? '' })
            onLeave('districtCode')
          }}
          error={errorAt(state, 'districtCode')}
        />
        <TextField
          id="enrol-address"
          label="地址"
          value={form.address}
          onChange={address => set({ address })}
          onBlur={() => onLeave('address')}
          maxLength={longestAddress}
          hint="街道、门牌号，公众凭它核对是不是这家店。"
          error={errorAt(state, 'address')}
        />
        <Check
          checked={form.addressIsHome}
          onChange={addressIsHome => {
            set({ addressIsHome })
            onLeave()
          }}
        >
          这个地址也是家庭住址（是否公开，提交时另外问您）
        </Check>
      </Card>
    </>
  )
}
