import { readFileSync } from 'node:fs'
import { privacyInterfaces } from '../../config/privacy'
import { appJsonOf, pagesOf, readBuild } from './support/build'

const build = readBuild()
const guide = readFileSync('docs/operations/wechat.md', 'utf8')

/** Those that app.json has to name in requiredPrivateInfos. */
const locations = [
  ...['getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'chooseAddress', 'onLocationChange'],
  ...['startLocationUpdate', 'startLocationUpdateBackground'],
]

test('the guide for the console names each guarded interface with the purpose that is to be entered, and no other', () => {
  const rows = [...guide.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, name, purpose]) => [name, purpose])
  expect(Object.fromEntries(rows)).toEqual(privacyInterfaces)
})

test('no location is asked for, so that requiredPrivateInfos has nothing to name', () => {
  const calls = locations.filter(name => [...build].some(([path, text]) => path.endsWith('.js') && new RegExp(`\\.${name}\\(`).test(text)))
  expect(calls).toEqual([])
  expect(appJsonOf(build)).not.toHaveProperty('requiredPrivateInfos')
  for (const name of locations) expect(guide).toContain(`\`${name}\``)
})

test('the page that the link rule opens is one that is there', () => {
  const [, page = ''] = /页面 `([\w/]+)`/.exec(guide) ?? []
  expect(pagesOf(build)).toContain(page)
})
