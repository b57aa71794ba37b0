import { productionConfig } from '../../hosts/local/config'
import { versionOf } from './version'

describe('the version of the mini-program that codes and messages open', () => {
  it('is the released one unless another is named', () => {
    expect([versionOf({}), versionOf({ WECHAT_VERSION: '' })]).toEqual([{}, {}])
    expect(versionOf({ WECHAT_VERSION: 'trial' })).toEqual({ version: 'trial' })
  })

  it('that does not exist keeps the host from starting, in words', () => {
    const env = { MASTER_KEY: 'k'.repeat(40), PUBLIC_ORIGIN: 'https://code.example', WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' }
    expect(productionConfig({ ...env, WECHAT_VERSION: 'develop' }).wechat?.version).toBe('develop')
    expect(() => productionConfig({ ...env, WECHAT_VERSION: 'beta' })).toThrow(/WECHAT_VERSION 须为 release/)
  })
})
