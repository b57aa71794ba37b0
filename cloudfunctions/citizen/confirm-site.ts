import type { confirmSite as contract } from '../../contract/credit-page'
import { ok, refuse } from '../../contract/reply'
import { formDate } from '../../domain/calendar'
import type { Write } from '../../server/ports/use-case'
import { entityPage } from '../shared/entity-page'

/** 与现场一致吗? One answer a day from one place about one code: a double tap counts once, a later answer replaces the former. */
export const confirmSite: Write<typeof contract> = async ({ symbols, matches }, { tx, secrets, actor, now, audit }) => {
  const token = secrets.tokenOf(symbols)
  const page = token === null ? null : await entityPage(tx, token)
  if (!page || token === null) return refuse('not-found')
  const id = secrets.keyedHash('site-check', `${actor.accountId ?? actor.origin}|${token}|${formDate(now)}`)
  const { codeId } = page.body
  const body = { codeId, name: page.body.page.name, matches, at: now }
  const keys = { codeId, matches, at: now }
  const former = await tx.get('siteChecks', id)
  if (former) tx.replace('siteChecks', former, keys, body)
  else tx.insert('siteChecks', id, keys, body)
  audit(codeId, matches ? 'matches' : 'differs')
  return ok({ recorded: true as const })
}
