import { print as contract } from '../../contract'
import type { PrintedCodes, PrintFormat } from '../../contract/print'
import { createWeChat } from '../../server/adapters/wechat'
import type { ProductContent } from '../../server/ports/poster'
import type { Blobs } from '../../server/ports/services'
import { applicantOf, changeCode, got } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../../tests/support/wechat-double'
import { routes } from './routes'

const path = '/wxa/getwxacodeunlimit'
let world: World
let double: WeChatDouble
let products: ProductContent[]
let codeId: string
let symbols: string
beforeEach(async () => {
  world = await openWorld()
  double = await startWeChatDouble()
  products = []
  const posters = {
    ...world.services.posters,
    product: async (_kind: string, content: ProductContent) => new Uint8Array([products.push(content)]),
  }
  Object.assign(world.services, { posters })
  openWeChat()
  const { code } = await applicantOf(world, world.actor('a1')).coded()
  codeId = code.id
  symbols = code.symbols
})
afterEach(async () => {
  await world.close()
  await double.stop()
})
const openWeChat = (more: object = {}) => {
  const options = { ...doubleApp, origin: double.origin, patience: 3000, ...more }
  Object.assign(world.services, { wechat: createWeChat(options, world.services.clock) })
}
const print = async (codes?: PrintedCodes, format: PrintFormat = 'poster') =>
  got(await world.as(world.actor('a1'), routes, contract.printCode, { codeId, format, ...(codes ? { codes } : {}) }))

describe('the mini-program code of a product', () => {
  it('opens the credit page with the 32 symbols as its scene, large enough for print', async () => {
    expect((await print('both')).without).toBeUndefined()
    expect(double.last[path]).toMatchObject({
      scene: symbols,
      page: 'pages/credit/index',
      width: 1280,
      check_path: true,
      env_version: 'release',
    })
    expect(products[0]?.miniCode?.alone).toBe(false)
    await print('mini')
    expect(products[1]?.miniCode?.alone).toBe(true)
  })

  it('is drawn once for a code, whatever is printed, however often, by however many at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => print('both')))
    for (const format of ['tent', 'sticker'] as const) await print('mini', format)
    // a process that starts later
    openWeChat()
    await print('both')
    expect([double.calls[path], products.every(one => one.miniCode)]).toEqual([1, true])
  })

  it('is asked for only when it is wanted, and never for a label or a bare code', async () => {
    await print()
    await print('plain')
    for (const format of ['label', 'code-svg', 'code-png'] as const) expect(await print('both', format)).not.toHaveProperty('without')
    expect([double.calls[path], products.some(one => one.miniCode)]).toEqual([undefined, false])
  })

  it('of a reissued code is another one', async () => {
    await print('both')
    codeId = got(await changeCode(world, codeId, 'reissue')).id
    await print('both')
    expect(double.calls[path]).toBe(2)
  })

  it.each([{ version: 'trial' }, { appId: 'wx1111111111111111' }] as const)(
    'of %p is not the one that is kept for the public',
    async other => {
      openWeChat(other)
      await print('both')
      openWeChat()
      expect([await print('both'), double.last[path]]).toEqual([expect.anything(), expect.objectContaining({ env_version: 'release' })])
      expect(products.at(-1)?.miniCode).toBeDefined()
    },
  )

  it.each(['silence', 'html', 'half-a-picture', -1, 40001, 40129, 41030, 45009, 48001, 85096] as const)(
    'is done without when WeChat answers with %s: the plain code is printed, it is said so, and nothing is kept',
    async how => {
      double.misbehave(path, how)
      if (how === 'silence') openWeChat({ patience: 300 })
      for (const codes of ['both', 'mini'] as const)
        expect(await print(codes)).toMatchObject({ mime: 'application/pdf', without: 'mini-code' })
      expect(products.map(one => one.miniCode)).toEqual([undefined, undefined])
      double.misbehave(path, undefined)
      world.advance(60_000)
      expect((await print('both')).without).toBeUndefined()
    },
  )

  it('is fetched anew when what was kept is damaged or not to be had, and printed when it cannot be kept', async () => {
    await print('both')
    const { blobs } = world.services
    const full = () => Promise.reject(new Error('ENOSPC'))
    const out = () => Promise.reject(new Error('ECONNRESET'))
    const troubles: Blobs[] = [
      { get: async () => new Uint8Array([0xff, 0xd8, 0xff]), put: full },
      { get: out, put: out },
    ]
    for (const trouble of troubles) {
      Object.assign(world.services, { blobs: trouble })
      expect((await print('both')).without).toBeUndefined()
    }
    Object.assign(world.services, { blobs })
    expect([double.calls[path], products.at(-1)?.miniCode?.picture.length]).toEqual([3, products[0]?.miniCode?.picture.length])
  })

  it('is offered by the host with the code, where WeChat can be asked', async () => {
    const { code } = await applicantOf(world, world.actor('a2')).coded({ uscc: '91110000600037341L' })
    expect(code.miniCode).toBe(true)
  })
})

it('without an app id products are as they were, nothing is offered, and nothing is said to be missing', async () => {
  Object.assign(world.services, { wechat: undefined })
  expect(await print('both')).not.toHaveProperty('without')
  expect(products[0]).not.toHaveProperty('miniCode')
  const { code } = await applicantOf(world, world.actor('a2')).coded({ uscc: '91110000600037341L' })
  expect(code).not.toHaveProperty('miniCode')
})
