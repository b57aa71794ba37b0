import { Text, View } from '@tarojs/components'
import { city } from '../../../city'
import { citizenWords } from '../../../domain/citizen-words'
import { Card, Facts, LanguageSwitch, useLanguage } from '../../components'
import './about.scss'
import { answeringUnits, creditOfficeName } from './units'

const Sentences = ({ items }: { readonly items: readonly string[] }) => (
  <View className="stack">
    {items.map(item => (
      <Text key={item}>{item}</Text>
    ))}
  </View>
)

const { reviewWorkingDays } = city.deadlines

/** What the code is and is not, whose rights stay untouched, what is public, and who answers. */
export const AboutScreen = () => {
  const [language] = useLanguage()
  const { foot } = citizenWords(language)
  return (
    <>
      <LanguageSwitch />
      {language === 'zh' ? null : (
        <Card>
          <Text>{foot.what}</Text>
        </Card>
      )}
      <Card title="诚信码是什么">
        <Sentences
          items={[
            `诚信码由${city.name}信用办核发。扫一扫，可以看到这家市场主体是谁、自愿作出了什么承诺、部门归集了哪些守信信息。`,
            '“诚信码有效”说明：该主体签署了承诺，责任单位审核通过，此码未被暂停、撤销，也没有过期。',
          ]}
        />
      </Card>
      <Card title="它不是什么">
        <Sentences
          items={['不是行政许可，不是信用评分，也不为商品和服务的质量作担保。', '名称、地址与现场不一致的，请在扫码页点“不一致”告诉我们。']}
        />
      </Card>
      <Card title="您的权利">
        <Sentences
          items={[
            '申请自愿，审核通过前可以撤回。没有诚信码不影响任何权利，也不得因此受到不同对待。',
            '扫码、查看、核验都不需要登录，也不需要提供任何个人信息。',
            '对公开的信息有异议的，可以向责任单位提出；处理期间该条信息标明“异议中”。',
          ]}
        />
      </Card>
      <Card title="什么公开，什么不公开">
        <Sentences
          items={[
            '公开：名称、地址、行业领域、责任单位、同意公开的门头照片、选择向社会公开的承诺。住宅地址须本人单独同意才会公开。',
            '任何时候都不公开：手写签名、手机号、身份证件号码、营业执照照片、经办人姓名。',
            '最近扫过的码只保存在您自己的设备上，可以随时清除。',
          ]}
        />
      </Card>
      <Card title="谁来答复">
        <Text className="about-lead">
          {creditOfficeName()}牵头。申请由下列责任单位审核，一般不超过 {reviewWorkingDays} 个工作日。
        </Text>
        <Facts items={answeringUnits().map(({ name, sectors }) => [name, sectors.join('、')] as const)} />
      </Card>
    </>
  )
}
