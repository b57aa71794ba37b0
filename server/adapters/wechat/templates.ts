import { type MessageKind, messageKinds, messageOccasions } from '../../../contract/messages'
import { type MessageTemplate, type MessageTemplates, type MessageValue, messageValues } from '../../ports/messages'

/** A template in the environment that would never arrive, in words for the person at the terminal. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
}

type Environment = Readonly<Record<string, string | undefined>>

const prefix = 'WECHAT_TEMPLATE_'
const variableOf = (kind: MessageKind): string => `${prefix}${kind.toUpperCase()}`
const kinds = Object.keys(messageKinds) as MessageKind[]
const values = Object.keys(messageValues).join('、')
const example = '例如 模板ID thing1=entity phrase2=result time3=time'

const isValue = (name: string): name is MessageValue => Object.hasOwn(messageValues, name)

const fieldOf = (variable: string, part: string): readonly [string, MessageValue] => {
  const [, field = '', kind = '', value = ''] = /^((\p{Ll}[\p{Ll}_]*)\d{1,2})=(\S+)$/u.exec(part) ?? []
  if (field === '') throw new TemplateError(`${variable} 中的“${part}”无法识别：请写成 字段=内容，${example}`)
  if (!isValue(value)) throw new TemplateError(`${variable} 的字段 ${field} 不能填“${value}”：只能填 ${values}`)
  const fits: readonly string[] = messageValues[value]
  if (!fits.includes(kind))
    throw new TemplateError(
      `${variable} 的字段 ${field} 不能填 ${value}：${value} 只能填入 ${fits.join('、')} 类字段，请换一个模板或换一项内容`,
    )
  return [field, value]
}

const templateOf = (variable: string, text: string): MessageTemplate => {
  const [id = '', ...parts] = text.trim().split(/\s+/)
  if (!/^[\w-]{30,64}$/.test(id))
    throw new TemplateError(`${variable} 须以模板 ID 开头（公众平台“订阅消息—我的模板”里约 43 个字符的那一串），${example}`)
  const lasting = parts[0] === '长期' || parts[0] === 'long-term'
  const fields = parts.slice(lasting ? 1 : 0).map(part => fieldOf(variable, part))
  const names = fields.map(([name]) => name)
  if (names.length === 0) throw new TemplateError(`${variable} 没有字段：请按模板详情逐个写出，${example}`)
  if (new Set(names).size < names.length) throw new TemplateError(`${variable} 中同一字段写了两次`)
  return { id, lasting, fields: Object.fromEntries(fields) }
}

const fieldNames = ({ fields }: MessageTemplate): string => Object.keys(fields).sort().join(' ')

/** One template has one set of fields, all of which WeChat wants: where two variables name it, they agree. */
const checkSame = (templates: MessageTemplates): void => {
  const all = kinds.flatMap(kind => (templates[kind] ? [{ kind, template: templates[kind] }] : []))
  for (const { kind, template } of all) {
    const other = all.find(one => one.template.id === template.id && fieldNames(one.template) !== fieldNames(template))
    if (other) throw new TemplateError(`${variableOf(kind)} 与 ${variableOf(other.kind)} 是同一个模板，写的字段却不同`)
  }
}

/** WeChat refuses to ask for both kinds on one tap. */
const checkOccasions = (templates: MessageTemplates): void => {
  for (const occasion of Object.values(messageOccasions)) {
    const asked = occasion.filter(kind => templates[kind])
    if (new Set(asked.map(kind => templates[kind]?.lasting)).size > 1)
      throw new TemplateError(`${asked.map(variableOf).join('、')} 在同一次点击中询问，须同为一次性订阅，或同为长期订阅`)
  }
}

/** The templates that the environment names, one variable for each kind; throws TemplateError. */
export const templatesOf = (env: Environment): { readonly messages?: MessageTemplates } => {
  const set = Object.keys(env).filter(name => name.startsWith(prefix) && env[name]?.trim())
  const unknown = set.find(name => !kinds.some(kind => variableOf(kind) === name))
  if (unknown) throw new TemplateError(`没有 ${unknown} 这个变量：可以设置的有 ${kinds.map(variableOf).join('、')}`)
  if (set.length === 0) return {}
  if (!env.WECHAT_APP_ID) throw new TemplateError(`设置了 ${set[0]}，却没有 WECHAT_APP_ID：订阅消息须先接通微信`)
  const messages: MessageTemplates = Object.fromEntries(
    kinds.flatMap(kind => {
      const text = env[variableOf(kind)]?.trim()
      return text ? [[kind, templateOf(variableOf(kind), text)]] : []
    }),
  )
  checkSame(messages)
  checkOccasions(messages)
  return { messages }
}
