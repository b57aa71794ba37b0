import { changeCode, got } from '../support/applicant'
import { carrier, changeVehicle, saveVehicle } from '../support/vehicles'
import { openHost, type TestHost } from './support/host'

jest.setTimeout(60_000)

let host: TestHost
beforeAll(async () => {
  host = await openHost()
})
afterAll(() => host.stop())

const byJson = async (symbols: string) => {
  const response = await host.citizen.ask(`/api/scan/${symbols}`)
  const { value } = (await response.json()) as { value: { page: { status: string; because?: string } } }
  return { etag: response.headers.get('etag') ?? '', said: [value.page.status, value.page.because] }
}
const byPage = async (symbols: string) => {
  const text = await (await host.citizen.ask(`/c/${symbols}`)).text()
  return { band: /<header class="band ([a-z-]+)">/.exec(text)?.[1], text }
}

it('a vehicle that was just scanned says at once what its company’s code has become, as JSON, by its mark and on the plain page', async () => {
  const { world } = host
  const company = await carrier(world)
  const { id, symbols } = got(await saveVehicle(world))
  const green = await byJson(symbols)
  expect(green.said).toEqual(['in-force', undefined])
  const page = await byPage(symbols)
  expect(page.band).toBe('in-force')
  for (const text of ['黑H·T1234', '鹤城出租汽车（虚构）', '230400000001', '2027年7月22日', '车辆诚信码有效'])
    expect(page.text).toContain(text)
  expect((await host.citizen.ask(`/api/scan/${symbols}`, { headers: { 'if-none-match': green.etag } })).status).toBe(304)

  got(await changeCode(world, company.id, 'suspend'))
  const again = await host.citizen.ask(`/api/scan/${symbols}`, { headers: { 'if-none-match': green.etag } })
  expect(again.status).toBe(200)
  expect((await byJson(symbols)).said).toEqual(['suspended', 'company'])
  expect((await byPage(symbols)).band).toBe('suspended')

  got(await changeCode(world, company.id, 'resume'))
  got(await changeVehicle(world, id, 'suspend'))
  expect((await byJson(symbols)).said).toEqual(['suspended', 'vehicle'])
  expect((await byPage(symbols)).text).toContain('车辆诚信码已暂停')
})
