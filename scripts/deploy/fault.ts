/** Deploying cannot go on, in one sentence that says what to do. */
export class Stop extends Error {
  override readonly name = 'Stop'
}

/** What the cloud answered instead of doing it. Its text may be shown: it never holds a key. */
export class CloudFault extends Error {
  override readonly name = 'CloudFault'
  constructor(
    readonly action: string,
    readonly code: string,
    message: string,
    readonly requestId = '',
  ) {
    super(message)
  }
}

const causes: readonly (readonly [RegExp, string])[] = [
  [/^AuthFailure\.SignatureExpire|^RequestTimeTooSkewed/, '本机时钟不准：请校准时间'],
  [/^AuthFailure|^InvalidAccessKeyId|^SignatureDoesNotMatch/, '密钥不被接受：请检查 CLOUDBASE_SECRET_ID 与 CLOUDBASE_SECRET_KEY'],
  [/^UnauthorizedOperation|^AccessDenied/, '密钥没有这项权限：请在访问管理（CAM）中授权'],
  [/^LimitExceeded|^ResourceInsufficient|^ResourcesSoldOut/, '超出套餐的限额：请在控制台提高限额或清理'],
  [/^RequestLimitExceeded/, '请求过于频繁：请稍等'],
  [/^ResourceInUse|^ResourceUnavailable|^FailedOperation\.FunctionStatusError/, '资源正在变更：请等几分钟'],
  [/^UnsupportedRegion|^ResourceNotFound\.Env|^InvalidParameter\.EnvId/, '没有这个环境：请检查环境 ID 与地域'],
  [/^Unreachable/, '连不上腾讯云：请检查网络'],
  [/^UnexpectedAnswer/, '腾讯云的回答与文档不符：请升级本程序，或在控制台手工完成这一项'],
]

/** One sentence: what failed, why, what to do. Every step compares before it changes, so that "again" is always right. */
export const sentenceOf = (error: unknown): string | null => {
  if (error instanceof Stop) return error.message
  if (!(error instanceof CloudFault)) return null
  const cause = causes.find(([form]) => form.test(error.code))?.[1] ?? '请按括号中的说明处理'
  const id = error.requestId ? `，请求 ${error.requestId}` : ''
  return `${error.action} 未成功。${cause}，然后重新运行同一条命令，已完成的不会重做（${error.code}：${error.message}${id}）`
}
