import type { Action, InputOf, OutputOf } from '../../../contract/action'
import type { Reply } from '../../../contract/reply'
import type { DemoHost } from './host'
import type { Phone } from './wx/double'

export const cookieOf = async (host: DemoHost, name: string): Promise<string> => {
  const answer = await fetch(`${host.origin}/session/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  })
  const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';')
  if (!cookie) throw new Error(`no session for ${name}`)
  return cookie
}

/** Puts a session onto the phone, as the sign-in of an earlier day left it. */
export const signedInAs = async (phone: Phone, host: DemoHost, name: string): Promise<void> => {
  phone.storage.set('integrity-code.session', JSON.stringify(await cookieOf(host, name)))
}

/** One read of the host by an account of the demonstration, past the mini-program. */
export const readAs = async <A extends Action>(host: DemoHost, name: string, action: A, input: InputOf<A>): Promise<OutputOf<A>> => {
  const answer = await fetch(`${host.origin}/api/${action.audience}/${action.name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await cookieOf(host, name) },
    body: JSON.stringify({ input }),
  })
  const reply = (await answer.json()) as Reply<OutputOf<A>>
  if (!reply.ok) throw new Error(`${action.name}: ${reply.reason}`)
  return reply.value
}
