import { creditPage as contract } from '../../contract'
import { allConsents, applicantOf, type Details, got } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const applicant = () => applicantOf(world, world.actor('a1'))
const verify = (hash: string) => world.as(world.actor(null), routes, contract.verifyProof, { hash })
const signed = async (details: Partial<Details> = {}) => {
  const { id } = got(await applicant().enrol(details))
  return { id, view: got(await applicant().sign(id)) }
}

describe('checking a proof', () => {
  it('anyone who holds the hash learns that the record is as it was signed', async () => {
    const { view } = await signed()
    expect(got(await verify(view.hash))).toEqual({
      hash: view.hash,
      intact: true,
      signedAt: view.signedAt,
      committerName: '松鹤餐饮（虚构）',
      templateName: view.templateName,
      templateVersion: view.templateVersion,
    })
  })

  it('a record that was changed behind the hash is called out', async () => {
    const { view } = await signed()
    await world.services.store.transact(async tx => {
      const doc = await tx.get('commitments', view.commitmentId)
      if (!doc) throw new Error('no commitment')
      const record = { ...doc.body.record, statement: { ...doc.body.record.statement, paragraphs: ['别的话'] } }
      tx.replace('commitments', doc, doc.keys, { ...doc.body, record })
    })
    expect(got(await verify(view.hash)).intact).toBe(false)
  })

  it('a sole trader is named only after agreeing to it', async () => {
    const { id, view } = await signed({ category: 'soleTrader', name: '王小明（虚构）' })
    expect(got(await verify(view.hash)).committerName).toBe('王**')
    got(await applicant().submit(id, allConsents))
    expect(got(await verify(view.hash)).committerName).toBe('王小明（虚构）')
  })

  it('an unknown hash is not found, and what is no hash is refused', async () => {
    expect(await verify('0'.repeat(64))).toEqual({ ok: false, reason: 'not-found' })
    expect(await verify('nothing')).toMatchObject({ ok: false, reason: 'invalid-input' })
  })
})
