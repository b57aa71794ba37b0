import fc from 'fast-check'
import { backTo } from './back'

const home = '/pages/home/index'

describe('the way back after signing in', () => {
  it('is the page one came from, as the web and as the mini-program hand it over', () => {
    for (const path of [home, '/packages/entity/pages/application/index?id=a-1', '/packages/office/pages/assign/index?view=queues'])
      for (const given of [path, encodeURIComponent(path)]) expect(backTo(given)).toBe(path)
  })

  it.each([
    undefined,
    '',
    'https://evil.example/pages/home/index',
    '//evil.example/pages/home/index',
    '/\\evil.example',
    '/pages/../evil/index',
    '/pages/home/index#https://evil.example',
    'javascript:alert(1)',
    '%2F%2Fevil.example',
    '%2Fpages%2Fhome%2Findex%FF',
  ])('is home when a link names anything else: %s', given => {
    expect(backTo(given)).toBe(home)
  })

  it('never throws, and never leaves the app', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        for (const given of [text, `%2F${text}`]) expect(backTo(given)).toMatch(/^\/pa(ges|ckages)\//)
      }),
    )
  })
})
