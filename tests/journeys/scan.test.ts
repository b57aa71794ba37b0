import { toBuffer } from 'qrcode'
import { journey } from './support/journey'
import { film } from './support/paths'
import { writeFilm } from './support/y4m'

const day = journey()

const qr = (text: string) => toBuffer(text, { errorCorrectionLevel: 'Q', margin: 4, width: 400 })
const chosen = async (text: string) => ({ name: 'photo.png', mimeType: 'image/png', buffer: await qr(text) })
const ours = () => `${day.host.origin}/c/${day.sample}`

afterAll(() => writeFilm(film))

describe('the scanner', () => {
  it('reads our code from the camera and shows whose it is', async () => {
    await writeFilm(film, await qr(ours()))
    const citizen = await day.arrives(null)
    await citizen.open('/pages/home/index')
    await citizen.press('扫一扫')
    await citizen.sees('诚信码有效', '与您眼前的店一致吗？')
  })

  it('reads it from a picture that is chosen', async () => {
    await writeFilm(film)
    const citizen = await day.arrives(null)
    await citizen.open('/pages/scan/index')
    await citizen.chooses(citizen.button('选择照片'), await chosen(ours()))
    await citizen.sees('诚信码有效')
  })

  it('names a foreign code and never opens it: no navigation, not one request', async () => {
    const citizen = await day.arrives(null)
    await citizen.open('/pages/scan/index')
    const hosts = new Set<string>()
    citizen.page.on('request', request => hosts.add(new URL(request.url()).host))
    const before = citizen.page.url()
    for (const text of [
      'https://pay.example.net/c/collect?amount=500',
      `https://hegang.example.net/c/${day.sample}`,
      'javascript:alert(1)',
    ]) {
      await citizen.chooses(citizen.button('选择照片'), await chosen(text))
      await citizen.sees('这不是诚信码', '我们没有打开它。诚信码只指向本市的官方地址，其他二维码请自行辨别，谨防诈骗。')
      await citizen.sees(text.slice(0, 30).includes('hegang') ? /hegang\.example\.net/ : text)
      await citizen.press('继续扫码')
    }
    expect(citizen.page.url()).toBe(before)
    expect([...hosts].filter(host => host !== '' && host !== new URL(day.host.origin).host)).toEqual([])
    expect(citizen.context.pages()).toHaveLength(1)
  })

  it('says when a picture holds no code, and takes the symbols typed by hand, with what is wrong in them', async () => {
    const citizen = await day.arrives(null)
    await citizen.open('/pages/scan/index')
    const blank = await chosen('x')
    await citizen.chooses(citizen.button('选择照片'), { ...blank, buffer: Buffer.from('not a picture') })
    await citizen.sees('没有在照片里找到二维码。请靠近些、避开反光，再拍一张。')
    await citizen.types('码上的 32 位字符', day.sample.slice(0, 30))
    await citizen.press('查询')
    await citizen.sees('应为 32 位，请核对有没有漏掉或多出的')
    await citizen.types('码上的 32 位字符', day.sample.replace(/(.{4})/g, '$1 ').toLowerCase())
    await citizen.press('查询')
    await citizen.sees('诚信码有效')
  })
})
