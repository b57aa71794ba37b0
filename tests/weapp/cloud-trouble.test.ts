import { got } from '../support/applicant'
import { withFunctions } from './support/cloud'
import { address, askedOf, fillFirstStep, mineEvent, nextStep, press, shop, uscc } from './support/cloud-enrol'
import { close } from './support/opened'
import { takePicture } from './support/picture'
import { rests, shows, until } from './support/wait'
import type { Phone } from './support/wx/double'

const installation = withFunctions()

describe('when a call fails', () => {
  const faulty = (phone: Phone, fault: NonNullable<Phone['cloud']>['fault']) => Object.assign(phone.cloud ?? {}, { fault })
  const saving = 'entity/enrol'
  /** everything is entered, and what is pressed next fails */
  const entered = async (person: string, fault: NonNullable<Phone['cloud']>['fault']) => {
    const { open, phone, call } = installation()
    await call(person, 'entity', mineEvent)
    const mine = phone(person)
    const app = open(mine, { url: 'packages/entity/pages/enrol/index' })
    await fillFirstStep(app)
    faulty(mine, fault)
    app.screen.press(nextStep)
    return { app, mine }
  }

  test('a write whose answer was lost is tried once more with the same request id, and is done once', async () => {
    const { call } = installation()
    let lost = false
    const { app } = await entered('a-keeper', name => {
      if (name !== 'entity' || lost) return undefined
      lost = true
      return 'after'
    })
    await shows(app, '门头照片')
    await rests(app)
    const ids = askedOf(app, saving).map(({ data }) => (data as { requestId: string }).requestId)
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
    expect(got(await call<{ items: unknown[] }>('a-keeper', 'entity', mineEvent)).items).toHaveLength(1)
    close(app)
  })

  test.each([
    ['no network', 'before', 2],
    [
      'a function that runs out of time',
      { errCode: -404011, errMsg: 'cloud function service error code -504003, error message Invoking task timed out after 10 seconds' },
      2,
    ],
    ['a function that is not deployed', { errCode: -501000, errMsg: 'FunctionName parameter could not be found' }, 1],
    ['a function that broke down', { errCode: -404011, errMsg: 'cloud function service error code -504002, error message exit 134' }, 1],
  ] as const)('%s: a sentence says what to do, what was entered stays, and the next try goes through', async (what, fault, tries) => {
    const { app, mine } = await entered(what.replaceAll(' ', '_').slice(-20), name => (name === 'entity' ? fault : undefined))
    await shows(app, '您填写的内容仍在')
    await rests(app)
    expect(askedOf(app, saving)).toHaveLength(tries)
    faulty(mine, undefined)
    await press(app, nextStep, '门头照片')
    expect(askedOf(app, saving).at(-1)?.data).toMatchObject({ input: { details: { uscc, name: shop, address } } })
    close(app)
  })

  test('a picture whose taking was not answered is taken once; one that does not go up is sent again on a press', async () => {
    const { open, phone, call, here } = installation()
    await call('third-keeper', 'entity', mineEvent)
    const mine = phone('third-keeper')
    const app = open(mine, { url: 'packages/entity/pages/enrol/index' })
    await fillFirstStep(app)
    await press(app, nextStep, '门头照片')
    const before = here.wire.files.size
    const taking = 'files/take-picture'
    faulty(mine, name => (name === 'files' && askedOf(app, taking).length === 1 ? 'after' : undefined))
    await takePicture(mine, 'licence')
    await press(app, '拍摄或选择营业执照', '移除营业执照')
    await until('the second try', () => askedOf(app, taking).length === 2)
    await rests(app)
    const ids = askedOf(app, taking).map(({ data }) => (data as { requestId: string }).requestId)
    expect(new Set(ids).size).toBe(1)
    expect(here.wire.files.size).toBe(before + 1)
    faulty(mine, name => (name === 'uploadFile' ? 'before' : undefined))
    await takePicture(mine, 'shop')
    await press(app, '拍摄或选择门头照片', '没有传上去')
    faulty(mine, undefined)
    app.screen.press('再传一次')
    await rests(app)
    expect(app.screen.text()).not.toContain('没有传上去')
    expect(here.wire.files.size).toBe(before + 2)
    close(app)
  })
})
