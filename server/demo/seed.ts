import { sectorById, templateById } from '../../city'
import { routes as department } from '../../cloudfunctions/department/routes'
import { routes as entity } from '../../cloudfunctions/entity/routes'
import { routes as office } from '../../cloudfunctions/office/routes'
import { claimId } from '../../cloudfunctions/shared/application'
import { vehicleId } from '../../cloudfunctions/shared/vehicle-keys'
import { storeFile } from '../../cloudfunctions/web/files'
import { application as contract, office as officeContract, review, vehicles } from '../../contract'
import type { Action, InputOf, OutputOf } from '../../contract/action'
import type { FileKind } from '../../contract/vocabulary'
import { perform } from '../perform'
import type { Services } from '../ports/services'
import type { Actor } from '../ports/use-case'
import { demoAccounts } from './accounts'
import { type DemoEntity, demoEntities } from './entities'
import { demoPaper, demoShop } from './picture'
import { seedRecords } from './records'
import { seedRoster } from './roster'
import { demoVehicles } from './vehicles'

const allRoutes = [...entity, ...department, ...office]

const actorNamed = (name: string): Actor => ({
  accountId: name,
  displayName: demoAccounts[name]?.displayName ?? name,
  memberships: demoAccounts[name]?.memberships ?? [],
  origin: 'demonstration',
})
const agent = actorNamed('demo-agent')
const creditOffice = actorNamed('demo-office')

/** A wave of three strokes: a drawn line, nobody's signature. */
const signature: InputOf<typeof contract.signCommitment>['signature'] = {
  width: 320,
  height: 200,
  strokes: [0, 1, 2].map(stroke => ({
    points: Array.from({ length: 24 }, (_, i) => ({
      x: 40 + stroke * 80 + i * 3,
      y: Math.round(100 + 34 * Math.sin(i / 3 + stroke)),
      t: stroke * 700 + i * 16,
    })),
  })),
}

type Did = <A extends Action>(actor: Actor, action: A, input: InputOf<A>) => Promise<OutputOf<A>>

/** Performs as the host does, so that the demonstration holds what real use would have left. A refusal here is a fault. */
const doer = (services: Services): Did => {
  return async (actor, action, input) => {
    const route = allRoutes.find(one => one.action === action)
    if (!route) throw new Error(`no route for ${action.name}`)
    const reply = await perform(services, route, { actor, requestId: services.ids.next(), input })
    if (!reply.ok) throw new Error(`demonstration: ${action.name} was refused: ${reply.reason} ${JSON.stringify(reply.fields ?? {})}`)
    return reply.value as never
  }
}

const upload = async (services: Services, kind: FileKind, picture: { mime: string; bytes: Uint8Array }): Promise<string> => {
  const stored = await storeFile(services, agent, kind, picture)
  if (!stored.ok) throw new Error(`demonstration: ${stored.reason}`)
  return stored.value.id
}

const play = async (services: Services, one: DemoEntity, i: number): Promise<void> => {
  const did = doer(services)
  const revOf = async (id: string) => (await services.store.get('applications', id))?.rev ?? 0
  const sector = sectorById(one.sectorId)
  const template = sector && templateById(sector.templateId)
  if (!sector || !template) throw new Error(`demonstration: no sector ${one.sectorId}`)
  // a start that was broken off goes on where it stopped
  if (await services.store.get('claims', claimId(one.uscc, 'demo-agent'))) return
  const { stage, ...details } = one
  const { id } = await did(agent, contract.enrol, {
    details: {
      ...details,
      addressIsHome: false,
      agentIsLegalRepresentative: true,
      licencePhoto: await upload(services, 'licence', await demoPaper()),
      shopPhoto: await upload(services, 'shop', await demoShop(i)),
    },
    insistOnUscc: false,
  })
  if (stage === 'draft') return
  await did(agent, contract.signCommitment, {
    id,
    rev: await revOf(id),
    templateId: template.id,
    templateVersion: template.version,
    readToEnd: true,
    disclosure: 'public',
    signerName: '甲经办（虚构）',
    signature,
  })
  await did(agent, contract.submit, { id, rev: await revOf(id), consents: { publishName: true, publishAddress: true, publishPhoto: true } })
  if (stage === 'submitted') return
  const officer: Actor = {
    ...actorNamed('demo-commerce'),
    accountId: `demo-${sector.unitId}`,
    memberships: [{ role: 'officer', unitId: sector.unitId }],
  }
  const items = [{ id, rev: await revOf(id) }]
  if (stage === 'returned') {
    await did(officer, review.decide, {
      items,
      decision: 'return',
      reason: '门头照片看不清店名，请重新拍摄后提交。',
      fields: ['shopPhoto'],
    })
    return
  }
  await did(officer, review.decide, { items, decision: 'approve', reason: '', fields: [] })
  if (stage === 'approved') return
  const code = await did(creditOffice, officeContract.assign, { id, rev: await revOf(id) })
  const rev = (await services.store.get('codes', code.id))?.rev ?? 0
  const change = { suspended: 'suspend', revoked: 'revoke', replaced: 'reissue', 'in-force': null }[stage]
  if (change === 'suspend')
    await did(creditOffice, officeContract.changeCode, { id: code.id, rev, change, reason: '经营地址变更，等待更新材料（演示）。' })
  if (change === 'revoke') await did(creditOffice, officeContract.changeCode, { id: code.id, rev, change, reason: '主体已注销（演示）。' })
  if (change === 'reissue')
    await did(creditOffice, officeContract.changeCode, { id: code.id, rev, change, reason: '原贴纸遗失，换发新码（演示）。' })
}

/** Fills an empty demonstration database, once. Fictional entities only; what was done in it since then stays. */
export const seedDemonstration = async (services: Services): Promise<void> => {
  if (await services.store.get('settings', 'demonstration')) return
  const createdAt = services.clock()
  for (const [name, account] of Object.entries(demoAccounts))
    await services.store.transact(async tx => {
      if (await tx.get('accounts', name)) return
      const kind = account.memberships.length > 0 ? 'staff' : 'person'
      tx.insert('accounts', name, { kind, createdAt }, { ...account, disabled: false, createdAt })
    })
  for (const [i, one] of demoEntities.entries()) await play(services, one, i)
  await seedRecords(services)
  await seedRoster(services)
  for (const one of demoVehicles)
    if (!(await services.store.get('vehicles', vehicleId(one.uscc, one.plate))))
      await doer(services)(actorNamed('demo-transport'), vehicles.saveVehicle, one)
  await services.store.transact(async tx => tx.insert('settings', 'demonstration', {}, { seededAt: createdAt }))
}
