import { existsSync, readFileSync } from 'node:fs'
import { privacyInterfaces } from '../../config/privacy'
import { appJsonOf, pagesOf, readBuild } from './support/build'
import { foreignApis, foreignNames, missingFiles } from './support/inspect'

const build = readBuild()
const app = appJsonOf(build)
const kilobytes = (paths: readonly string[]) => paths.reduce((sum, path) => sum + Buffer.byteLength(build.get(path) ?? ''), 0) / 1024
const roots = (app.subPackages ?? []).map(({ root }) => root)
const paths = [...build.keys()]

test('the main package stays at 700 KB, so that a scan on a slow network opens soon', () => {
  const main = kilobytes(paths.filter(path => !roots.some(root => path.startsWith(`${root}/`))))
  expect(main).toBeGreaterThan(100)
  expect(main).toBeLessThanOrEqual(700)
})

test.each(roots)('package %s stays below 1 MB', root => {
  const size = kilobytes(paths.filter(path => path.startsWith(`${root}/`)))
  expect(size).toBeGreaterThan(1)
  expect(size).toBeLessThan(1024)
})

test('every file that the mini-program refers to is in the build', () => {
  expect(pagesOf(build).length).toBeGreaterThan(15)
  expect(missingFiles(build)).toEqual([])
})

test('no global is used that the mini-program lacks, and no API that WeChat does not have', () => {
  expect(foreignNames(build)).toEqual([])
  expect(foreignApis(build)).toEqual([])
})

test('the application says what WeChat asks for: theme, search, lazy loading, privacy', () => {
  expect(app).toMatchObject({ darkmode: true, lazyCodeLoading: 'requiredComponents', __usePrivacyCheck__: true })
  const theme = JSON.parse(build.get(app.themeLocation ?? '') ?? '{}') as Record<string, Record<string, string>>
  const wanted = Object.values(app.window ?? {}).flatMap(value => (value.startsWith('@') ? [value.slice(1)] : []))
  expect(wanted.length).toBeGreaterThan(0)
  for (const colours of [theme.light, theme.dark]) expect(Object.keys(colours ?? {})).toEqual(expect.arrayContaining(wanted))
  expect(build.get(app.sitemapLocation ?? '')).toContain('disallow')
})

test('every page says in its title where one is', () => {
  const untitled = pagesOf(build).filter(path => !/"navigationBarTitleText":"[^"]+"/.test(build.get(`${path}.json`) ?? ''))
  expect(untitled).toEqual([])
})

/** Interfaces that WeChat refuses unless the privacy guideline names them. */
const guarded = [
  ...['chooseMedia', 'chooseImage', 'chooseVideo', 'chooseMessageFile', 'saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  ...['setClipboardData', 'getClipboardData', 'getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'chooseAddress'],
  ...['getUserProfile', 'getUserInfo', 'getRecorderManager', 'startRecord', 'addPhoneContact', 'addPhoneCalendar', 'getWeRunData'],
  ...[
    'getPhoneNumber',
    'chooseAvatar',
    'openBluetoothAdapter',
    'startAccelerometer',
    'startGyroscope',
    'startCompass',
    'chooseInvoiceTitle',
  ],
]

test('the privacy guideline names every guarded interface that is called, and no other', () => {
  const called = guarded.filter(name =>
    [...build].some(([path, text]) => path.endsWith('.js') && new RegExp(`\\.${name}\\(|openType:"${name}"`).test(text)),
  )
  expect(Object.keys(privacyInterfaces).sort()).toEqual(called.sort())
})

test('WeChat DevTools opens the checkout as it is', () => {
  const project = JSON.parse(readFileSync('project.config.json', 'utf8')) as Record<string, unknown>
  expect(project).toMatchObject({ miniprogramRoot: 'dist/weapp/', appid: 'touristappid', compileType: 'miniprogram' })
  expect(project.libVersion).toMatch(/^\d+\.\d+\.\d+$/)
  // built before the tests, see scripts/test.ts: DevTools looks for the functions there
  expect(project.cloudfunctionRoot).toBe('dist/cloudfunctions/')
  expect(existsSync('dist/cloudfunctions/citizen/index.js')).toBe(true)
})
