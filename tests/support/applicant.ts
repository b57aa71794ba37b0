import { sectorById, templateById } from '../../city'
import { routes as department } from '../../cloudfunctions/department/routes'
import { routes as entity } from '../../cloudfunctions/entity/routes'
import { routes as office } from '../../cloudfunctions/office/routes'
import { storeFile } from '../../cloudfunctions/web/files'
import { application as contract, office as officeContract, review } from '../../contract'
import type { InputOf, OutputOf } from '../../contract/action'
import type { Consents } from '../../contract/application'
import type { Reply } from '../../contract/reply'
import type { FileKind } from '../../contract/vocabulary'
import type { Actor } from '../../server/ports/use-case'
import type { World } from './services'

/** A code that passes GB 32100 and belongs to nobody (the registrar of places 3–8 does not exist). */
export const fictionalUscc = '91350100M000100Y43'

export type Details = InputOf<typeof contract.enrol>['details']
export type Signing = InputOf<typeof contract.signCommitment>

/** A drawn line across the pad. */
export const drawn: Signing['signature'] = {
  width: 320,
  height: 200,
  strokes: [{ points: Array.from({ length: 24 }, (_, i) => ({ x: 40 + i * 6, y: 90 + (i % 5) * 4, t: i * 16 })) }],
}

export const allConsents: Consents = { publishName: true, publishAddress: true, publishPhoto: true }

/** The value of a reply that a test relies on; a refusal there is the test's failure. */
export const got = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`refused: ${reply.reason} ${JSON.stringify(reply.fields ?? {})}`)
  return reply.value
}

/** What happens to one application, each step as the host would perform it. */
export const applicantOf = (world: World, agent: Actor) => {
  const revOf = async (id: string) => (await world.services.store.get('applications', id))?.rev ?? 0

  const photo = async (kind: FileKind, by: Actor = agent) =>
    got(await storeFile(world.services, by, kind, { mime: 'image/png', bytes: new Uint8Array([1]) })).id

  const details = async (changed: Partial<Details> = {}): Promise<Details> => ({
    uscc: fictionalUscc,
    name: '松鹤餐饮（虚构）',
    category: 'organisation',
    districtCode: '230403',
    sectorId: 'catering-commerce',
    address: '工农区某路1号',
    addressIsHome: false,
    agentIsLegalRepresentative: true,
    licencePhoto: await photo('licence'),
    shopPhoto: await photo('shop'),
    ...changed,
  })

  const enrol = async (changed: Partial<Details> = {}, insistOnUscc = false) =>
    world.as(agent, entity, contract.enrol, { details: await details(changed), insistOnUscc })

  const signing = async (id: string, changed: Partial<Signing> = {}): Promise<Signing> => {
    const doc = await world.services.store.get('applications', id)
    const template = templateById(sectorById(doc?.body.entity.sectorId ?? '')?.templateId ?? '')
    return {
      id,
      rev: doc?.rev ?? 0,
      templateId: template?.id ?? '',
      templateVersion: template?.version ?? 0,
      readToEnd: true,
      disclosure: 'public',
      signerName: '王某（虚构）',
      signature: drawn,
      ...changed,
    }
  }
  const sign = async (id: string, changed: Partial<Signing> = {}) =>
    world.as(agent, entity, contract.signCommitment, await signing(id, changed))

  const submit = async (id: string, consents: Consents = allConsents) =>
    world.as(agent, entity, contract.submit, { id, rev: await revOf(id), consents })

  const decide = async (id: string, decision: 'approve' | 'return' | 'reject') => {
    const unitId = (await world.services.store.get('applications', id))?.body.unitId
    const officer = world.actor(`officer-of-${unitId}`, { role: 'officer', unitId })
    const reason = decision === 'approve' ? '' : '照片看不清，请重新拍摄。'
    const fields = decision === 'return' ? (['shopPhoto'] as const).slice() : []
    const items = [{ id, rev: await revOf(id) }]
    return world.as(officer, department, review.decide, { items, decision, reason, fields })
  }

  const assign = async (id: string): Promise<Reply<OutputOf<typeof officeContract.assign>>> =>
    world.as(creditOffice(world), office, officeContract.assign, { id, rev: await revOf(id) })

  /** enrolled and signed */
  const signed = async (changed: Partial<Details> = {}) => {
    const { id } = got(await enrol(changed))
    got(await sign(id))
    return id
  }
  /** … and submitted */
  const submitted = async (changed: Partial<Details> = {}, consents: Consents = allConsents) => {
    const id = await signed(changed)
    got(await submit(id, consents))
    return id
  }
  /** … and approved */
  const approved = async (changed: Partial<Details> = {}, consents: Consents = allConsents) => {
    const id = await submitted(changed, consents)
    got(await decide(id, 'approve'))
    return id
  }
  /** … and with its code */
  const coded = async (changed: Partial<Details> = {}, consents: Consents = allConsents) => {
    const id = await approved(changed, consents)
    return { id, code: got(await assign(id)) }
  }

  return { revOf, photo, details, enrol, signing, sign, submit, decide, assign, signed, submitted, approved, coded }
}

export const creditOffice = (world: World): Actor => world.actor('credit-office', { role: 'office', unitId: 'business-environment' })

/** suspend, resume, revoke or reissue, by the credit office. */
export const changeCode = async (world: World, id: string, change: 'suspend' | 'resume' | 'revoke' | 'reissue') => {
  const rev = (await world.services.store.get('codes', id))?.rev ?? 0
  return world.as(creditOffice(world), office, officeContract.changeCode, { id, rev, change, reason: '演示用的原因。' })
}

/** Makes a new version of a template current, as a new city pack does at a start. */
export const renewTemplate = async ({ services }: World, id: string): Promise<void> => {
  const template = templateById(id)
  if (!template) throw new Error(`no template ${id}`)
  const version = template.version + 1
  await services.store.transact(async tx => {
    const pointer = await tx.get('templates', id)
    if (!pointer) throw new Error(`${id} is not installed`)
    tx.insert('templates', `${id}.${version}`, {}, { ...template, version, paragraphs: [...template.paragraphs, '新增一条（虚构）。'] })
    tx.replace('templates', pointer, {}, { current: version })
  })
}
