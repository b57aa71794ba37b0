import { type Build, edited, readBuild } from './support/build'
import { foreignApis, foreignNames, missingFiles } from './support/inspect'
import { oddities } from './support/look'
import { MiniProgram } from './support/mini-program'
import { rests } from './support/wait'
import { newPhone } from './support/wx/double'

const build = readBuild()
const page = 'pages/not-found/index'
const inPage = (code: string) => edited(build, `${page}.js`, text => `${text};${code}`)
const without = (path: string): Build => new Map([...build].filter(([name]) => name !== path))
const inEvent = (code: string) =>
  edited(build, 'taro.js', text => text.replace(/void 0===(\w)\.type&&Object\.defineProperty/, `(()=>{${code}})();$&`))
/** after everything has loaded, in a handler that nobody waits for */
const later = (code: string) => inPage(`setTimeout(()=>{${code}},30)`)

/** What the tests of this folder would say about a build. */
const complaintsAbout = async (given: Build): Promise<string> => {
  const app = new MiniProgram(given, newPhone())
  try {
    app.start({ url: page })
    await rests(app)
    if (app.pages.stack.length > 0 && app.screen.controls().length > 0) {
      app.screen.press('回到首页')
      await rests(app)
      if (app.pages.top().path !== 'pages/home/index') app.problems.note('press', 'nothing happened')
      for (const odd of oddities(app)) app.problems.note('look', odd)
    } else app.problems.note('page', 'is blank')
  } finally {
    app.stop()
  }
  return [...app.problems.list, ...missingFiles(given), ...foreignNames(given), ...foreignApis(given)].join('\n')
}

const broken: readonly [string, () => Build, RegExp][] = [
  ['a page that reads document', () => inPage('document.title'), /document is not defined/],
  ['a page that reads window behind a catch', () => inPage('try{window.name}catch(e){}'), /uses window/],
  ['a handler that encodes text', () => inEvent('new TextEncoder()'), /TextEncoder is not defined/],
  ['a page that makes code of text', () => inPage('new Function("return 1")()'), /Code generation from strings/],
  ['a page that evaluates text', () => inPage('(0,eval)("1")'), /Code generation from strings/],
  ['a page that loads WebAssembly', () => inPage('WebAssembly.compile(new Uint8Array(8))'), /WebAssembly is not defined/],
  ['a page that fetches', () => later('fetch("/api")'), /fetch is not defined/],
  ['a page that asks for a secure random number', () => inPage('crypto.getRandomValues(new Uint8Array(8))'), /crypto is not defined/],
  ['an API that WeChat does not have', () => later('wx.readThoughts()'), /wx\.readThoughts/],
  ['an API that no one has tried', () => later('wx.startBeaconDiscovery({})'), /wx\.startBeaconDiscovery is not played/],
  [
    'a handler that does not exist',
    () => edited(build, 'base.wxml', text => text.replaceAll('bindtap="eh"', 'bindtap="noSuch"')),
    /noSuch|nothing happened/,
  ],
  ['a handler that throws', () => inEvent('throw new Error("in the handler")'), /in the handler/],
  ['a timer that throws', () => later('throw new Error("in the timer")'), /in the timer/],
  ['a complaint on the console', () => later('console.error("something is off")'), /something is off/],
  ['a megabyte set at once', () => later('getCurrentPages()[0].setData({a:"x".repeat(1100000)})'), /sets \d+ bytes/],
  ['a request to somebody else', () => later('wx.request({url:"https://example.org/track",fail(){}})'), /not in the domain list/],
  [
    'a picture whose address lands elsewhere',
    () => edited(build, 'base.wxml', text => text.replace(/<image src="{{i\.p\d+}}"/g, '<image src="{{i.p4}}"')),
    /a picture shows/,
  ],
  [
    'a role that lands elsewhere',
    () => edited(build, 'base.wxml', text => text.replaceAll('||i.role}}', '||i.ariaLabel}}')),
    /a role is called|is blank/,
  ],
  ['a template that is not closed', () => edited(build, 'base.wxml', text => `${text}<template name="x"><view`), /base\.wxml/],
  ['a template that is missing', () => without(`${page}.wxml`), /not-found\/index\.wxml/],
  ['a script that is missing', () => without('vendors.js'), /vendors\.js/],
  ['a script of .wxs that is missing', () => without('utils.wxs'), /utils\.wxs/],
]

test('the build itself gives no cause for complaint', async () => {
  expect(await complaintsAbout(build)).toBe('')
}, 30_000)

test.each(broken)(
  '%s is noticed and named',
  async (_what, breakIt, complaint) => {
    expect(await complaintsAbout(breakIt())).toMatch(complaint)
  },
  30_000,
)
