/** Contexts of one call, in the forms in which the platform gives them. */
const base = {
  memory_limit_in_mb: 256,
  time_limit_in_ms: 10_000,
  function_version: '$LATEST',
  namespace: 'a-namespace',
  function_name: 'any',
}

let calls = 0
export const contextOf = (variables: Readonly<Record<string, string>>) => ({
  ...base,
  request_id: `6f1c0000-0000-4000-8000-${String(calls++).padStart(12, '0')}`,
  environment: JSON.stringify({ TCB_ENV: 'wire-double', ...variables }),
})

/** The older form of the same. */
export const olderContextOf = (variables: Readonly<Record<string, string>>) => {
  const { environment: _, ...rest } = contextOf({})
  const pairs = Object.entries({ TCB_ENV: 'wire-double', ...variables }).map(([name, value]) => `${name}=${value}`)
  return { ...rest, environ: pairs.join(';') }
}

/** An openid that nobody has. */
export const openid = (name: string): string => `oTEST_${name.padEnd(22, '0')}`

/** WeChat's client has called: the platform says so, and for whom. */
export const fromWeChat = (name: string, changed: Readonly<Record<string, string>> = {}) =>
  contextOf({ TCB_SOURCE: 'wx_client', WX_OPENID: openid(name), WX_APPID: 'wx0000000000000000', WX_CLIENTIP: '203.0.113.7', ...changed })

export const fromHttp = (changed: Readonly<Record<string, string>> = {}) =>
  contextOf({ TCB_SOURCE: 'wx_http', TCB_SOURCE_IP: '203.0.113.8', ...changed })

export const fromTimer = () => contextOf({ TRIGGER_SRC: 'timer' })
export const timerEvent = { Type: 'Timer', TriggerName: 'tick', Time: '2026-11-24T06:00:00Z', Message: '' }
