import { creditPage, office as officeContract } from '../../contract'
import { asks } from './support/asks'
import { journey } from './support/journey'
import { writePageImage } from './support/page-image'
import { desktop, type Person, phone } from './support/person'

const day = journey()

/** Whose code the sample is. */
const nameOf = async (citizen: Person): Promise<string> => {
  const answer = await asks(citizen, creditPage.scan, { symbols: day.sample })
  return answer.kind === 'page' ? answer.page.name : ''
}
const symbolsOf = async (office: Person, name: string): Promise<string | undefined> =>
  (await asks(office, officeContract.codes, { state: 'active', search: name })).items[0]?.symbols

/** The office changes the code of that name. */
const changes = async (office: Person, name: string, change: string): Promise<void> => {
  await office.open('/packages/office/pages/codes/index?view=codes')
  await office.types(office.field('搜索名称、统一社会信用代码').last(), name)
  await office.page.locator('.office-row').filter({ hasText: name }).first().click()
  await office.page.locator('.office-large').filter({ hasText: name }).waitFor()
  await office.press(change)
  await office.dialog().waitFor()
  await office.press(`确认${change}`)
  await office.sees(/请写明理由/)
  await office.types('理由', '经营地址变更，材料待更新（演示）。')
  await office.press(`确认${change}`)
  await office.dialogCloses()
}

describe('a citizen at the door', () => {
  it('reads the plain link without script: complete, in one request, readable on a small screen', async () => {
    const stranger = await day.arrives(null, { script: false, width: 320 })
    const asked: string[] = []
    stranger.page.on('request', request => asked.push(request.url()))
    await stranger.page.goto(`${day.host.origin}/c/${day.sample}`)
    await stranger.sees('诚信码有效', '主动承诺', '守信激励', '自愿注册')
    expect(asked.filter(url => !url.includes('/files/'))).toHaveLength(1)
    expect(await stranger.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  })

  it('is told that a code with one symbol changed is not ours, and sees no green', async () => {
    const wrong = day.sample.slice(0, 8) + (day.sample[8] === '0' ? '1' : '0') + day.sample.slice(9)
    day.faults.excuse(/answered 404/, /status of 404/)
    const stranger = await day.arrives(null, { script: false })
    await stranger.page.goto(`${day.host.origin}/c/${wrong}`)
    await stranger.sees('不是本市诚信码')
    await stranger.seesNot('诚信码有效')
    const citizen = await day.arrives(null)
    await citizen.open(`/pages/credit/index?s=${wrong}`)
    await citizen.sees('不是本市诚信码')
  })

  it('sees the page of the app, for the README', async () => {
    const citizen = await day.arrives(null, { ...phone, height: 812, scale: 2 })
    await citizen.open(`/pages/credit/index?s=${day.sample}`)
    await citizen.sees('诚信码有效', '主动承诺', '守信激励')
    await citizen.page.waitForLoadState('networkidle')
    const image = await writePageImage(await citizen.page.screenshot())
    expect(image.length).toBeLessThan(200 * 1024)
  })

  it('sees a suspension within five seconds on a page that is already open, and its end', async () => {
    const citizen = await day.arrives(null)
    const name = await nameOf(citizen)
    await citizen.open(`/pages/credit/index?s=${day.sample}`)
    await citizen.sees('诚信码有效', name)
    const office = await day.arrives('demo-office', desktop)
    await changes(office, name, '暂停')
    await citizen.seesWithin(5000, '诚信码已暂停')
    await citizen.sees('原因：经营地址变更，材料待更新（演示）。')
    await office.press('已暂停')
    await office.page.locator('.office-row').filter({ hasText: name }).first().click()
    await office.press('恢复')
    await office.types('理由', '材料已更新（演示）。')
    await office.press('确认恢复')
    await office.dialogCloses()
    await citizen.seesWithin(5000, '诚信码有效')
  })

  it('offline, the last answer stays, grey and with its time; back online it is fresh again', async () => {
    const citizen = await day.arrives(null)
    await citizen.open(`/pages/credit/index?s=${day.sample}`)
    await citizen.sees('诚信码有效')
    day.faults.excuse(/ERR_INTERNET_DISCONNECTED/)
    await citizen.context.setOffline(true)
    await citizen.sees('暂时无法核实', /离线：这是 .* 的结果（诚信码有效）/)
    const band = citizen.shown(citizen.page.locator('.band')).first()
    expect(await band.getAttribute('class')).not.toContain('in-force')
    await citizen.context.setOffline(false)
    await citizen.sees('诚信码有效')
  })

  it('reissued, the old code says so and the new one is in force; revoked, it says so within five seconds', async () => {
    const office = await day.arrives('demo-office', desktop)
    const name = await nameOf(office)
    await changes(office, name, '换发')
    const old = await day.arrives(null)
    await old.open(`/pages/credit/index?s=${day.sample}`)
    await old.sees('此码已换发新码')
    const symbols = await symbolsOf(office, name)
    expect(symbols).not.toBe(day.sample)
    const fresh = await day.arrives(null)
    await fresh.open(`/pages/credit/index?s=${symbols ?? ''}`)
    await fresh.sees('诚信码有效', name)
    await changes(office, name, '撤销')
    await fresh.seesWithin(5000, '诚信码已撤销')
    const stranger = await day.arrives(null, { script: false })
    await stranger.page.goto(`${day.host.origin}/c/${symbols}`)
    await stranger.sees('诚信码已撤销')
  })
})
