import { parseContext } from '@cloudbase/node-sdk'
import { contextOf, fromHttp, fromTimer, fromWeChat, olderContextOf, openid } from '../../../tests/functions/support/contexts'
import { variablesOf } from './call-context'

type SdkContext = Parameters<typeof parseContext>[0]
const bySdk = (context: object) => {
  const { environment, environ } = parseContext(context as SdkContext)
  return { ...(environment ?? environ) }
}

describe('the variables of one call', () => {
  it.each([
    ['WeChat', fromWeChat('A')],
    ['HTTP', fromHttp()],
    ['a timer', fromTimer()],
    ['the older form', olderContextOf({ TCB_SOURCE: 'wx_client', WX_OPENID: openid('A'), WX_APPID: 'wx0000000000000000' })],
    ['a value with an equals sign', olderContextOf({ TOKEN: 'YWJj==' })],
  ])('%s: what the SDK reads in it', (_from, context) => {
    expect({ ...variablesOf(context) }).toEqual(bySdk(context))
  })

  it('a name that stands twice in the older form is not believed, where the SDK takes the last', () => {
    const context = { environ: `WX_OPENID=${openid('A')};X=1;WX_OPENID=${openid('B')}` }
    expect(bySdk(context)).toMatchObject({ WX_OPENID: openid('B') })
    expect({ ...variablesOf(context) }).toEqual({ X: '1' })
  })

  it('what is no text is left out', () => {
    expect({ ...variablesOf(contextOf({})), ...variablesOf({ environment: '{"WX_OPENID":{"$ne":""},"A":["x"],"B":null}' }) }).toEqual({
      TCB_ENV: 'wire-double',
    })
  })

  it.each([
    [null],
    [undefined],
    ['text'],
    [{}],
    [{ environment: '{' }],
    [{ environment: 'null' }],
    [{ environ: 7 }],
    [{ environ: ';=;=x' }],
  ])('%j says nothing', context => {
    expect(Object.keys(variablesOf(context))).toEqual([])
  })
})
