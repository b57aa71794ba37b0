const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger\//, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/OPR\//, 'Opera'],
  [/(?:Chrome|Chromium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const nameOf = (list: typeof browsers, userAgent: string): string | undefined => list.find(([pattern]) => pattern.test(userAgent))?.[1]

/** The network a caller is in, not the caller: 203.0.*.*, or the first two groups of IPv6. A platform may not have told. */
const networkOf = (address: string): string => {
  const four = /(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(address)
  if (four) return `${four[1]}.${four[2]}.*.*`
  return address.includes(':') ? `${address.split(':').slice(0, 2).join(':')}:…` : '未知网络'
}

/** Who asks from where, for the person who is to confirm it. Nothing of what the caller sent is repeated, so that nothing can be slipped in. */
export const describeCaller = (userAgent: string, address: string): string =>
  [nameOf(browsers, userAgent) ?? '浏览器', nameOf(systems, userAgent) ?? '未知系统', networkOf(address)].join(' · ')
