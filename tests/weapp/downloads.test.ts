import { printFormats } from '../../contract/print'
import { decodeImage } from '../support/decode'
import { demoCode } from './support/demo-codes'
import { close, open, withDemoHost } from './support/opened'
import { signedInAs } from './support/sign-in'
import { rests, shows } from './support/wait'
import { newPhone } from './support/wx/double'

const { host } = withDemoHost()

test.each([
  ['poster', 'openDocument', '%PDF'],
  ['tent', 'openDocument', '%PDF'],
  ['code-png', 'saveImageToPhotosAlbum', '\u0089PNG'],
  ['code-svg', 'shareFileMessage', '<'],
] as const)('%s reaches the phone as a whole file and is handed on by %s', async (format, api, start) => {
  const { id, symbols } = await demoCode(host(), 'in-force')
  const phone = newPhone(host().origin)
  await signedInAs(phone, host(), 'demo-agent')
  const app = open(phone, { url: `packages/entity/pages/code/index?id=${id}` })
  await shows(app, '下载张贴')
  await rests(app)
  app.screen.press(`下载${printFormats[format]}`)
  await shows(app, '已取得')
  const handed = app.world.calls.find(call => call.api === api)
  const file = phone.files.get(String((handed?.options as { readonly filePath?: string } | undefined)?.filePath)) ?? new Uint8Array()
  expect(Buffer.from(file).toString('latin1')).toMatch(new RegExp(`^${start}`))
  if (format === 'code-png') expect(await decodeImage(file)).toEqual([expect.stringContaining(symbols)])
  close(app)
})
