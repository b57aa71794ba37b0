import fc from 'fast-check'
import { storeFile } from '../../../cloudfunctions/web/files'
import { got } from '../../support/applicant'
import { putAccount, usccNumber } from '../../support/application-fixture'
import { openWorld, type World } from '../../support/services'
import { Enrol, Own, type Stage, type Step } from './applying'
import { Assign, Change, Decide, Look, Wait } from './deciding'
import { auditIsComplete, holds, Memory } from './invariants'
import { Model, membershipsOf, type Person, people } from './model'
import { Real } from './real'

/** sequences of one run: they share the store, its group commits and the people, never an entity */
const together = 25
const runs = 40

const anyone = fc.constantFrom(...people)
// most who try are those who may: a sequence that is refused from end to end shows little
const claimant = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Person>('anna', 'bo') },
  { weight: 1, arbitrary: fc.constantFrom<Person>('hat', 'chief', 'chief', 'gone') },
)
const judge = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Person>('officer', 'both', 'chief', 'clerk', 'hat') },
  { weight: 1, arbitrary: anyone },
)
const sector = fc.constantFrom('catering-commerce' as const, 'catering-commerce' as const, 'other' as const)
const step = (...all: fc.Arbitrary<fc.AsyncCommand<Model, Stage>>[]) => all
const ownStep = (what: 'signs' | 'submits' | 'withdraws') => claimant.map(who => new Own(who, what, who))

const steps = step(
  fc.tuple(claimant, sector).map(([who, id]) => new Enrol(who, id)),
  ownStep('signs'),
  ownStep('signs'),
  ownStep('submits'),
  ownStep('submits'),
  ownStep('withdraws'),
  fc
    .tuple(anyone, fc.constantFrom('signs' as const, 'submits' as const, 'withdraws' as const), claimant)
    .map(([who, what, whose]) => new Own(who, what, whose)),
  fc.tuple(judge, claimant).map(([who, whose]) => new Decide(who, 'approve', whose)),
  fc.tuple(judge, claimant).map(([who, whose]) => new Decide(who, 'approve', whose)),
  fc
    .tuple(judge, fc.constantFrom('return' as const, 'reject' as const), claimant)
    .map(([who, what, whose]) => new Decide(who, what, whose)),
  fc.tuple(judge, claimant).map(([who, whose]) => new Assign(who, whose)),
  fc.tuple(judge, claimant).map(([who, whose]) => new Assign(who, whose)),
  fc
    .tuple(judge, fc.constantFrom('suspend' as const, 'resume' as const, 'revoke' as const, 'reissue' as const), fc.nat(5))
    .map(([who, what, nth]) => new Change(who, what, nth)),
  fc
    .tuple(anyone, fc.constantFrom('looks at' as const, 'reviews' as const), claimant)
    .map(([who, what, whose]) => new Look(who, what, whose)),
  fc.constantFrom(1, 40, 400).map(days => new Wait(days)),
)
/** begins with an application that has already gone some way, so that codes are reached in most runs */
const opening = fc
  .record({
    who: claimant,
    rival: claimant,
    sectorId: sector,
    far: fc.constantFrom(0, 2, 3, 4, 5, 5, 5, 5),
    rivalFar: fc.constantFrom(0, 0, 1, 3),
    renews: fc.constantFrom(false, false, false, true),
    assigner: fc.constantFrom<Person>('clerk', 'clerk', 'chief', 'both'),
  })
  .map(({ who, rival, sectorId, far, rivalFar, renews, assigner }): Step[] => {
    const applies = (person: Person) => [new Enrol(person, sectorId), new Own(person, 'signs', person), new Own(person, 'submits', person)]
    const judgeOf = sectorId === 'other' ? 'chief' : 'officer'
    const way = [...applies(who), new Decide(judgeOf, 'approve', who), new Assign(assigner, who)]
    const second = rivalFar === 3 ? [new Decide(judgeOf, 'approve', rival)] : []
    return [...applies(rival).slice(0, rivalFar), ...way.slice(0, far), ...second, ...(renews ? [new Wait(400), ...way] : [])]
  })

let world: World
let entities = 0
const photos: Partial<Record<Person, readonly [string, string]>> = {}
beforeAll(async () => {
  world = await openWorld()
  for (const person of people) {
    if (person === 'citizen') continue
    await putAccount(world, person, membershipsOf(person), { disabled: person === 'gone' })
    const picture = { mime: 'image/jpeg', bytes: new Uint8Array([1]) }
    const owner = world.actor(person)
    const [licence, shop] = [
      await storeFile(world.services, owner, 'licence', picture),
      await storeFile(world.services, owner, 'shop', picture),
    ]
    photos[person] = [got(licence).id, got(shop).id]
  }
})
afterAll(() => world.close())

describe('whatever ten people try with one entity, in any order', () => {
  it('is done or refused as the workflow says; one code in force, three pairs of hands, nothing rewritten, one audit row a write', async () => {
    let reached = 0
    const sequence = fc.tuple(opening, fc.commands([...steps], { maxCommands: 9, size: 'max' }))
    const play = async ([first, rest]: [readonly Step[], Iterable<fc.AsyncCommand<Model, Stage>>]) => {
      const model = new Model()
      entities += 1
      const real = new Real(world.services, usccNumber(entities), photos, model)
      const memory = new Memory()
      const stage: Stage = { model, real, holds: () => holds(model, real, memory) }
      for (const one of first) await one.run(model, stage)
      await fc.asyncModelRun(() => ({ model, real: stage }), rest)
      await auditIsComplete(model, real)
      reached += model.codes.length
    }
    const property = fc.asyncProperty(fc.array(sequence, { minLength: together, maxLength: together }), async all => {
      await Promise.all(all.map(play))
    })
    await fc.assert(property, { numRuns: runs, endOnFailure: true })
    expect(entities).toBeGreaterThanOrEqual(together * runs)
    // a run in which nobody ever got a code would prove nothing
    expect(reached).toBeGreaterThan(entities / 4)
  }, 180_000)
})
