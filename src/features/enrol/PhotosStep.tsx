import { useFileUrls } from '../../api'
import { Card, Options } from '../../components'
import { errorAt } from './enrol-state'
import { PhotoSlot } from './PhotoSlot'
import type { Enrolling } from './use-enrol-form'

const people = [
  { id: 'self', name: '法定代表人（负责人、经营者）本人' },
  { id: 'agent', name: '受委托的经办人', about: '需要上传盖章或经营者签字的授权书' },
] as const

/** 第 2 步: pictures, and in whose name. */
export const PhotosStep = ({ enrolling: { state, set, onLeave } }: { readonly enrolling: Enrolling }) => {
  const { form } = state
  const urls = useFileUrls([form.licencePhoto || undefined, form.shopPhoto || undefined, form.authorisation || undefined])
  const slot = (field: 'licencePhoto' | 'shopPhoto' | 'authorisation') => ({
    id: `enrol-${field}`,
    url: form[field] ? urls[form[field]] : undefined,
    error: errorAt(state, field),
    onFile: (fileId: string) => {
      set({ [field]: fileId })
      onLeave(field)
    },
  })
  return (
    <>
      <Card title="照片">
        <PhotoSlot {...slot('licencePhoto')} kind="licence" label="营业执照" hint="四角拍全、字看得清。只给审核人员看，不公开。" />
        <PhotoSlot {...slot('shopPhoto')} kind="shop" label="门头照片" hint="站在店门口拍，店名要清楚。公开前会另外征求您的同意。" />
      </Card>
      <Card title="经办人">
        <Options
          label="您是"
          options={people}
          value={form.agentIsLegalRepresentative ? 'self' : 'agent'}
          onChange={who => {
            set({ agentIsLegalRepresentative: who === 'self' })
            onLeave()
          }}
        />
        {form.agentIsLegalRepresentative ? null : (
          <PhotoSlot {...slot('authorisation')} kind="authorisation" label="授权书" hint="写明委托您办理诚信码。只给审核人员看，不公开。" />
        )}
      </Card>
    </>
  )
}
