import type { WeChatOptions } from './ask'

const versions = ['release', 'trial', 'develop'] as const

/** WECHAT_VERSION names none of the three versions. */
export class VersionError extends Error {
  override readonly name = 'VersionError'
}

/** Which version of the mini-program codes and messages open. */
export const versionOf = ({ WECHAT_VERSION: text }: Readonly<Record<string, string | undefined>>): Pick<WeChatOptions, 'version'> => {
  if (!text) return {}
  const version = versions.find(one => one === text)
  if (!version) throw new VersionError('WECHAT_VERSION 须为 release（正式版）、trial（体验版）或 develop（开发版）；不设置即为正式版')
  return { version }
}
