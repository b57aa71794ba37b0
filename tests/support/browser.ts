import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import './browser-env'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserServer, chromium as driver, type LaunchOptions } from 'playwright-core'

const font = (weight: string) =>
  join(dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')), weight, `NotoSansSC_${weight}.ttf`)

/**
 * The package's own list of arguments is for a Lambda: one process for everything, which dies with the first context that is
 * closed, and web security off, which would let pass what a real browser refuses.
 */
const ours = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/** What starts the browser inside the registry package, on Linux x64; elsewhere the system's Chrome. */
const launchOptions = async (extra: readonly string[]): Promise<LaunchOptions> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args: [...extra] }
  const executablePath = await chromium.executablePath()
  const fonts = process.env.FONTCONFIG_PATH ?? '/tmp/fonts'
  mkdirSync(fonts, { recursive: true })
  for (const weight of ['400Regular', '700Bold']) {
    const target = join(fonts, `NotoSansSC_${weight}.ttf`)
    if (!existsSync(target)) copyFileSync(font(weight), target)
  }
  return { executablePath, args: [...ours, ...extra], headless: true }
}

/**
 * The package unpacks the libraries that a bare machine lacks only when it believes itself in a Lambda; the Chinese font is laid
 * beside its own.
 */
export const openBrowser = async (extra: readonly string[] = []): Promise<Browser> => driver.launch(await launchOptions(extra))

/** The same for several processes: each connects to the address that it listens on. */
export const serveBrowser = async (extra: readonly string[] = []): Promise<BrowserServer> => driver.launchServer(await launchOptions(extra))

export const connectBrowser = (address: string): Promise<Browser> => driver.connect(address)
