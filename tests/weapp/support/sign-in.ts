import type { DemoHost } from './host'
import type { Phone } from './wx/double'

/** Puts a session onto the phone, as the sign-in of an earlier day left it. */
export const signedInAs = async (phone: Phone, host: DemoHost, name: string): Promise<void> => {
  const answer = await fetch(`${host.origin}/session/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  })
  const sid = /sid=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (!sid) throw new Error(`no session for ${name}`)
  phone.storage.set('integrity-code.session', JSON.stringify(sid))
}
