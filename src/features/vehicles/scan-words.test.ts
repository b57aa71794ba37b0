import { scanWords } from './scan-words'

describe('what the desk says that a scan of a vehicle shows', () => {
  it.each([
    ['in force', { state: 'active', status: 'in-force', expired: false }, '车辆诚信码有效'],
    ['suspended itself', { state: 'suspended', status: 'suspended', expired: false }, '车辆诚信码已暂停'],
    ['withdrawn', { state: 'withdrawn', status: 'ended', expired: false }, '车辆已撤下，此码停用'],
    ['withdrawn long ago', { state: 'withdrawn', status: 'ended', expired: true }, '车辆已撤下，此码停用'],
    ['without a permit any more', { state: 'active', status: 'expired', expired: true }, '营运许可已过期'],
    ['of a company whose code is over', { state: 'active', status: 'expired', expired: false }, '所属企业：诚信码已过期'],
    ['of a suspended company', { state: 'active', status: 'suspended', expired: false }, '所属企业：诚信码已暂停'],
    ['suspended, of a revoked company', { state: 'suspended', status: 'revoked', expired: false }, '所属企业：诚信码已撤销'],
  ] as const)('%s', (_what, view, words) => {
    expect(scanWords(view)).toBe(words)
  })
})
