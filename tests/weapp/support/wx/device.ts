import { randomBytes } from 'node:crypto'
import { handOverBytes } from '../realm'
import { answering, Fail } from './answer'
import { readAsBuffer } from './http'
import type { World } from './world'

const mostBytes = 1024 * 1024
const mostInAll = 10 * mostBytes

const storage = (world: World) => {
  const { storage: held } = world.phone
  const set = (key: string, value: unknown) => {
    const text = JSON.stringify(value)
    const inAll = [...held].reduce((sum, [name, one]) => sum + (name === key ? 0 : one.length), text.length)
    if (text.length > mostBytes || inAll > mostInAll) throw new Fail('exceed storage max size')
    held.set(key, text)
  }
  const get = (key: string): unknown => JSON.parse(held.get(key) ?? '""')
  return {
    getStorageSync: get,
    setStorageSync: set,
    removeStorageSync: (key: string) => void held.delete(key),
    getStorage: answering(world, 'getStorage', ({ key }) => {
      if (!held.has(String(key))) throw new Fail('data not found')
      return { data: get(String(key)) }
    }),
    setStorage: answering(world, 'setStorage', ({ key, data }) => set(String(key), data)),
    removeStorage: answering(world, 'removeStorage', ({ key }) => void held.delete(String(key))),
  }
}

const files = (world: World) => ({
  getFileSystemManager: () => ({
    readFile: answering(world, 'readFile', ({ filePath }) => ({ data: readAsBuffer(world, filePath) })),
    writeFile: answering(world, 'writeFile', ({ filePath, data, encoding }) => {
      if (!String(filePath).startsWith(userData)) throw new Fail(`permission denied, open "${String(filePath)}"`)
      world.phone.files.set(String(filePath), Buffer.from(String(data), encoding === 'base64' ? 'base64' : 'utf8'))
    }),
  }),
})

const random = (world: World) => ({
  getRandomValues: answering(world, 'getRandomValues', ({ length }) => ({
    randomValues: handOverBytes(world.realm, randomBytes(Number(length))),
  })),
})

const person = (world: World) => {
  const { phone } = world
  return {
    scanCode: answering(world, 'scanCode', () => {
      const { scan } = phone
      phone.scan = undefined
      if (!scan) throw new Fail('cancel')
      return { scanType: scan.path ? 'WX_CODE' : 'QR_CODE', charSet: 'UTF-8', result: '', ...scan }
    }),
    chooseMedia: answering(world, 'chooseMedia', () => {
      const { photo } = phone
      phone.photo = undefined
      if (!photo) throw new Fail('cancel')
      return { type: 'image', tempFiles: [{ tempFilePath: photo, size: phone.files.get(photo)?.length ?? 0, fileType: 'image' }] }
    }),
    showModal: answering(world, 'showModal', options => {
      world.calls.push({ api: 'showModal', options })
      return { confirm: true, cancel: false }
    }),
  }
}

export const userData = 'http://usr'

const windowInfo = {
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  statusBarHeight: 20,
  screenTop: 0,
}
const base = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light', fontSizeSetting: 16, fontSizeScaleFactor: 1 }
const device = { platform: 'android', brand: 'double', model: 'double', system: 'Android 13' }

const facts = (world: World) => ({
  getWindowInfo: () => ({ ...windowInfo, safeArea: { left: 0, right: 375, top: 20, bottom: 667, width: 375, height: 647 } }),
  getAppBaseInfo: () => ({ ...base, host: { env: 'WeChat' } }),
  getDeviceInfo: () => ({ ...device }),
  getSystemInfoSync: () => ({ ...windowInfo, ...base, ...device }),
  getSystemSetting: () => ({ bluetoothEnabled: false, locationEnabled: false, wifiEnabled: true }),
  getLaunchOptionsSync: () => world.launch,
  getEnterOptionsSync: () => world.launch,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 24, right: 365, bottom: 56, left: 278 }),
  getNetworkType: answering(world, 'getNetworkType', () => ({ networkType: world.phone.host ? 'wifi' : 'none' })),
  onNetworkStatusChange: (listener: (told: unknown) => void) => void world.networkListeners.add(listener),
  offNetworkStatusChange: (listener?: (told: unknown) => void) =>
    void (listener ? world.networkListeners.delete(listener) : world.networkListeners.clear()),
  canIUse: () => true,
  nextTick: (work: () => void) => void setTimeout(work, 0),
  env: { USER_DATA_PATH: userData },
})

/** What only shows or asks the system for something: noted, and answered with good. */
const shown = [
  ...[
    'setKeepScreenOn',
    'setScreenBrightness',
    'showToast',
    'hideToast',
    'showLoading',
    'hideLoading',
    'setNavigationBarTitle',
    'hideKeyboard',
  ],
  ...['setClipboardData', 'makePhoneCall', 'previewImage', 'pageScrollTo'],
  ...['setNavigationBarColor', 'setBackgroundColor', 'setBackgroundTextStyle', 'vibrateShort', 'stopPullDownRefresh'],
]

/** What hands a file on: it has to be there. */
const handed = ['saveImageToPhotosAlbum', 'openDocument', 'shareFileMessage']

/** What the phone itself offers. */
export const deviceApis = (world: World) => ({
  ...storage(world),
  ...files(world),
  ...person(world),
  ...random(world),
  ...facts(world),
  ...Object.fromEntries(
    handed.map(api => [
      api,
      answering(world, api, options => {
        if (!world.phone.files.has(String(options.filePath))) throw new Fail(`no such file ${String(options.filePath)}`)
        world.calls.push({ api, options })
      }),
    ]),
  ),
  ...Object.fromEntries(shown.map(api => [api, answering(world, api, options => void world.calls.push({ api, options }))])),
})
