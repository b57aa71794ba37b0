import { Text, View } from '@tarojs/components'
import type { ApplicationView, Signature, TemplateView } from '../../../contract/application'
import { commitmentTypes, committerCategories, type Disclosure, disclosures } from '../../../contract/vocabulary'
import { groupUscc } from '../../../domain/uscc'
import { Button, Card, Facts, Options, TextField } from '../../components'
import { SignaturePad } from '../../components/signature-pad'
import type { SignDraft, SignProblems } from './sign-problems'

const abouts: Readonly<Record<Disclosure, string>> = {
  public: '公众扫码就能看到承诺全文。手写签名任何时候都不公开。',
  limited: '公众只看到您签署过和签署时间，看不到全文；部门办事时可以查看。',
  closed: '公众只看到您签署过和签署时间，看不到全文；全文只由审核部门留存。',
}

const kinds = (Object.keys(disclosures) as Disclosure[]).map(id => ({ id, name: disclosures[id], about: abouts[id] }))

interface SignFormProps {
  readonly view: ApplicationView
  readonly template: TemplateView
  readonly draft: SignDraft
  readonly problems: SignProblems
  readonly busy: boolean
  readonly onChange: (patch: Partial<Omit<SignDraft, 'signature'>>) => void
  readonly onWritten: (signature: Signature) => void
  readonly onSign: () => void
  readonly onReadAgain: () => void
}

/** 公开类型, who signs, and the signature itself. */
export const SignForm = ({ view, template, draft, problems, busy, onChange, onWritten, onSign, onReadAgain }: SignFormProps) => (
  <>
    <Card>
      <Options
        label="公开类型"
        options={kinds}
        value={draft.disclosure}
        onChange={disclosure => onChange({ disclosure })}
        error={problems.disclosure}
      />
      <TextField
        label="签署人姓名"
        value={draft.signerName}
        onChange={signerName => onChange({ signerName })}
        maxLength={60}
        hint="用正楷打字填写，与手写签名是同一人。姓名不公开。"
        error={problems.signerName}
      />
    </Card>
    <Card title="请在框内手写签名">
      <SignaturePad value={draft.signature} onChange={onWritten} />
      {problems.signature ? (
        <Text className="field-error" {...{ role: 'alert' }}>
          {problems.signature}
        </Text>
      ) : null}
    </Card>
    <Card className="sign-what" title="您将签署">
      <Facts
        items={[
          ['承诺人', view.entity.name],
          ['类别', committerCategories[view.entity.category]],
          ['代码', groupUscc(view.entity.uscc)],
          ['类型', commitmentTypes[template.type]],
          ['领域', template.field],
          ['承诺书', `${template.name}（第 ${template.version} 版）`],
          ['公开类型', draft.disclosure ? disclosures[draft.disclosure] : '还没有选择'],
          ['违约责任', template.breach],
        ]}
      />
    </Card>
    <View className="sign-foot">
      {Object.keys(problems).length > 0 ? (
        <Text className="field-error" {...{ role: 'alert' }}>
          还不能签署：{Object.values(problems).join('')}
        </Text>
      ) : null}
      <Button main busy={busy} onClick={onSign}>
        签署并预览
      </Button>
      <Button disabled={busy} onClick={onReadAgain}>
        再看一遍承诺书
      </Button>
      <Text className="soft sign-note">签署后可以下载一份能核验的副本。</Text>
    </View>
  </>
)
