import { TemplateError, templatesOf } from './templates'

const app = { WECHAT_APP_ID: 'wx0000000000000000', WECHAT_APP_SECRET: 'a secret of the double only' }
const id = (letter: string) => letter.repeat(43)
const returned = `${id('r')} thing1=entity phrase2=result thing3=note date4=time`

const sentenceOf = (env: Readonly<Record<string, string>>): string => {
  try {
    templatesOf({ ...app, ...env })
  } catch (fault) {
    if (fault instanceof TemplateError) return fault.message
    throw fault
  }
  return 'taken'
}

describe('the templates of the environment', () => {
  it('are none when none is named', () => {
    expect([templatesOf({}), templatesOf({ ...app, WECHAT_TEMPLATE_RETURNED: ' ' })]).toEqual([{}, {}])
  })

  it('are one variable for each kind: the id, then what each field is filled with', () => {
    const env = { ...app, WECHAT_TEMPLATE_RETURNED: returned, WECHAT_TEMPLATE_EXPIRING: ` ${id('e')}  长期 thing1=entity  time2=time ` }
    expect(templatesOf(env)).toEqual({
      messages: {
        returned: { id: id('r'), lasting: false, fields: { thing1: 'entity', phrase2: 'result', thing3: 'note', date4: 'time' } },
        expiring: { id: id('e'), lasting: true, fields: { thing1: 'entity', time2: 'time' } },
      },
    })
  })

  it.each([
    ['a kind that is not there', { WECHAT_TEMPLATE_RETURND: returned }, 'WECHAT_TEMPLATE_RETURND'],
    ['a number of the public library instead of the id', { WECHAT_TEMPLATE_RETURNED: '9436 thing1=entity' }, '43 个字符'],
    ['no field', { WECHAT_TEMPLATE_RETURNED: id('r') }, '没有字段'],
    ['a field without its value', { WECHAT_TEMPLATE_RETURNED: `${id('r')} thing1` }, '“thing1”'],
    ['the words of the template page', { WECHAT_TEMPLATE_RETURNED: `${id('r')} {{thing1.DATA}}=entity` }, '无法识别'],
    ['a value that is not there', { WECHAT_TEMPLATE_RETURNED: `${id('r')} thing1=openid` }, '“openid”'],
    ['a name from an object of the language', { WECHAT_TEMPLATE_RETURNED: `${id('r')} thing1=constructor` }, '“constructor”'],
    ['a kind of field that would cut or refuse the value', { WECHAT_TEMPLATE_RETURNED: `${id('r')} phrase1=entity` }, 'thing 类字段'],
    ['one field twice', { WECHAT_TEMPLATE_RETURNED: `${id('r')} thing1=entity thing1=note` }, '两次'],
    [
      'one-off and long-term on one tap',
      { WECHAT_TEMPLATE_RETURNED: returned, WECHAT_TEMPLATE_ASSIGNED: `${id('a')} 长期 thing1=entity` },
      'WECHAT_TEMPLATE_RETURNED、WECHAT_TEMPLATE_ASSIGNED',
    ],
    [
      'one template with other fields elsewhere',
      { WECHAT_TEMPLATE_RETURNED: returned, WECHAT_TEMPLATE_REJECTED: `${id('r')} thing1=entity` },
      '同一个模板',
    ],
    ['templates without an app', { WECHAT_APP_ID: '', WECHAT_TEMPLATE_RETURNED: returned }, '没有 WECHAT_APP_ID'],
  ])('%s is refused at the start with a sentence that names it', (_what, env, word) => {
    expect(sentenceOf(env)).toContain(word)
  })
})
