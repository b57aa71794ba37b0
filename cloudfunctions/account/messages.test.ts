import { messages as contract } from '../../contract'
import { got } from '../../tests/support/applicant'
import { messageTemplates } from '../../tests/support/message-templates'
import { openWorld } from '../../tests/support/services'
import { routes } from './routes'

const askedFor = async (more: Parameters<typeof openWorld>[1]) => {
  const world = await openWorld(undefined, more)
  const reply = got(await world.as(world.actor('agent'), routes, contract.asked, {}))
  await world.close()
  return reply
}

describe('what WeChat is asked for', () => {
  it('is each template once, by the tap on which it is asked', async () => {
    expect(await askedFor(() => ({ messages: messageTemplates }))).toEqual({
      apply: { templateIds: ['S', 'R', 'A'].map(letter => letter.repeat(43)), once: true },
      expiry: { templateIds: ['E'.repeat(43)], once: true },
    })
  })

  it('says when a yes is good for all that follow', async () => {
    const expiring = { ...messageTemplates.expiring, lasting: true }
    expect(await askedFor(() => ({ messages: { expiring } }))).toEqual({ expiry: { templateIds: [expiring.id], once: false } })
  })

  it('is told to nobody who has not signed in', async () => {
    const world = await openWorld(undefined, () => ({ messages: messageTemplates }))
    expect(await world.as(world.actor(null), routes, contract.asked, {})).toEqual({ ok: false, reason: 'sign-in-required' })
    await world.close()
  })

  it('is nothing where nobody is written to', async () => {
    expect(await askedFor(() => ({}))).toEqual({})
  })
})
