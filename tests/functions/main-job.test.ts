import { type PrintedFile, printFormats } from '../../contract/print'
import { formatSymbols, tokenFromBytes } from '../../domain/symbols'
import { got } from '../support/applicant'
import { codedFor } from './support/coded'
import { fromHttp, fromWeChat } from './support/contexts'
import { here, withDeployment } from './support/deployed'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment()

const codeOf = (name: string) => codedFor(here, name)
const scanOf = (symbols: string) => ({ action: 'scan', input: { symbols } })

describe('a scan', () => {
  it('of a code in force shows its page to WeChat and to HTTP alike, in one read', async () => {
    const { symbols } = await codeOf('A')
    const citizen = here.start('citizen')
    const before = here.wire.calls.length
    const reply = await citizen.call(scanOf(symbols), fromWeChat('B'))
    expect(here.wire.calls.slice(before).map(one => one.action)).toEqual(['database.getDocument'])
    expect(reply).toMatchObject({ ok: true, value: { kind: 'page', page: { status: 'in-force' } } })
    expect(await citizen.call(scanOf(symbols), fromHttp())).toEqual(reply)
  })

  it('of what this city did not make is not ours, and junk never reaches the database', async () => {
    const citizen = here.start('citizen')
    const unknown = here.services.secrets.symbolsOf(tokenFromBytes(new Uint8Array(16).fill(7)))
    const forged = formatSymbols(tokenFromBytes(new Uint8Array(16).fill(7)), new Uint8Array(32), '230400')
    const notOurs = { ok: true, value: { kind: 'not-ours' } }
    expect(await citizen.call(scanOf(forged), fromWeChat('A'))).toEqual(notOurs)
    expect(here.wire.calls).toEqual([])
    expect(await citizen.call(scanOf(unknown), fromWeChat('A'))).toEqual(notOurs)
    expect(here.wire.calls).toHaveLength(1)
  })
})

const asPlatformReplies = 1024 * 1024

describe('printing', () => {
  it('sets every product in Chinese with the fonts beside the function, for the code’s own agent alone', async () => {
    const { codeId, applicationId } = await codeOf('A')
    const print = here.start('print')
    const products = Object.keys(printFormats).map(format => ({ action: 'code', input: { codeId, format } }))
    for (const event of [...products, { action: 'signed-copy', input: { applicationId } }]) {
      const file = got(await print.call<PrintedFile>(event, fromWeChat('A')))
      expect(JSON.stringify(file).length).toBeLessThan(asPlatformReplies)
      const bytes = Buffer.from(file.base64, 'base64')
      if (file.mime === 'application/pdf') expect(bytes.toString('latin1')).toMatch(/^%PDF-[\s\S]*NotoSansSC/)
      expect(await print.call(event, fromWeChat('B'))).toMatchObject({ ok: false })
      expect(await print.call(event, fromHttp())).toEqual({ ok: false, reason: 'sign-in-required' })
    }
  })
})
