import { ok, type Reply, refuse } from '../../contract/reply'
import type { TextMark } from '../../contract/vocabulary'
import type { ReadContext } from '../../server/ports/use-case'

/**
 * Has WeChat look at texts that others will read, each by itself, so that a refusal names its field. Open when in doubt: without an
 * answer, or with one that settles nothing, a text goes on with a mark, because a person decides before anything of it is public.
 */
export const checkTexts = async <Field extends string>(
  texts: Readonly<Record<Field, string>>,
  { wechat, store, secrets, actor }: ReadContext,
): Promise<Reply<Partial<Record<Field, TextMark>>>> => {
  if (!wechat || actor.accountId === null) return ok({})
  const sealed = (await store.get('accounts', actor.accountId))?.body.openid
  const openid = sealed === undefined ? undefined : secrets.unseal(sealed)
  const verdictOf = async (text: string) => {
    const verdict = openid === undefined ? undefined : await wechat.checkText(text, openid, 'profile')
    return verdict?.ok ? verdict.value : 'unchecked'
  }
  const fields = (Object.keys(texts) as Field[]).filter(field => texts[field] !== '')
  const verdicts = await Promise.all(fields.map(async field => [field, await verdictOf(texts[field])] as const))
  const risky = verdicts.flatMap(([field, verdict]) => (verdict === 'risky' ? [[field, 'text-not-accepted'] as const] : []))
  if (risky.length > 0) return refuse('text-not-accepted', Object.fromEntries(risky))
  const marks: Partial<Record<Field, TextMark>> = {}
  for (const [field, verdict] of verdicts) {
    if (verdict === 'unchecked') marks[field] = 'unchecked'
    if (verdict === 'review') marks[field] = 'doubtful'
  }
  return ok(marks)
}
