import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import './browser-env'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver } from 'playwright-core'

const font = (weight: string) => join(dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')), weight, `NotoSansSC_${weight}.ttf`)

/**
 * The browser inside the registry package, on Linux x64; elsewhere the system's Chrome. The package unpacks the libraries that
 * a bare machine lacks only when it believes itself in a Lambda; the Chinese font is laid beside its own.
 */
export const openBrowser = async (): Promise<Browser> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return driver.launch({ channel: 'chrome' })
  const executablePath = await chromium.executablePath()
  const fonts = process.env.FONTCONFIG_PATH ?? '/tmp/fonts'
  mkdirSync(fonts, { recursive: true })
  for (const weight of ['400Regular', '700Bold']) {
    const target = join(fonts, `NotoSansSC_${weight}.ttf`)
    if (!existsSync(target)) copyFileSync(font(weight), target)
  }
  return driver.launch({ executablePath, args: chromium.args, headless: true })
}
