import { readFileSync } from 'node:fs'
import { imports } from '../../contract'
import { oddities } from './support/look'
import { close, open, withDemoHost } from './support/opened'
import { cookieOf, readAs, signedInAs } from './support/sign-in'
import { rests, shows, until } from './support/wait'
import { newPhone } from './support/wx/double'

const { host } = withDemoHost()
const officer = 'demo-commerce'
const fileName = '归集（虚构）.xlsx'

const asOfficer = async (path: string, sent: { readonly body: BodyInit; readonly headers?: Record<string, string> }): Promise<string> => {
  const headers = { ...sent.headers, cookie: await cookieOf(host(), officer) }
  const answer = await fetch(`${host().origin}${path}`, { method: 'POST', body: sent.body, headers })
  return ((await answer.json()) as { readonly value: { readonly id: string } }).value.id
}

/** A workbook that the officer has sent from a desktop, read to its end. */
const sentFromDesktop = async (): Promise<void> => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(readFileSync('tests/fixtures/collection/untidy-60.xlsx'))]), fileName)
  const fileId = await asOfficer('/files?kind=workbook', { body })
  const begun = { requestId: 'the-import-of-a-test', input: { fileId, fileName } }
  await asOfficer('/api/department/begin-import', { body: JSON.stringify(begun), headers: { 'content-type': 'application/json' } })
  let state = ''
  while (state !== 'ready') {
    await new Promise(resolve => setTimeout(resolve, 200))
    state = (await readAs(host(), officer, imports.imports, {})).items[0]?.state ?? ''
  }
}

test('an officer decides on the phone about a workbook sent from the desktop; nothing there sends or fetches one', async () => {
  await sentFromDesktop()
  const phone = newPhone(host().origin)
  await signedInAs(phone, host(), officer)
  const app = open(phone, { url: 'packages/department/pages/imports/index' })
  await shows(app, fileName)
  await rests(app)
  // a narrow screen shows the list first
  const line = app.screen.controls().find(control => app.screen.nameOf(control).includes(fileName))
  if (line) app.screen.press(app.screen.nameOf(line))
  await shows(app, '还有 15 行存疑的没有决定。')
  for (const words of ['选择工作簿导入', '下载空白模板', '下载检查结果']) expect(app.screen.has(words)).toBe(false)
  app.screen.press('全部 144')
  await shows(app, '第 3 行')
  await rests(app)
  app.screen.press('下一页')
  await until('forty rows', () => (app.screen.text().match(/第 \d+ 行/g) ?? []).length >= 40)
  await rests(app)
  expect(Math.max(...app.setData.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024)
  expect(app.screen.all().length).toBeLessThan(1000)
  expect(oddities(app)).toEqual([])
  app.screen.press('存疑 15')
  await shows(app, '不收录此行')
  await rests(app)
  expect(app.screen.all().length).toBeLessThan(1000)
  app.screen.press('这一类不收录')
  await shows(app, '已预览，确认后收录。')
  app.screen.press('收录')
  await shows(app, '确认收录 125 行')
  close(app)
})
