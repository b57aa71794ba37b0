/** What the mini-program is built with: the environment whose functions answer, or a host's origin; never both. */
export interface BuildConstants {
  readonly CLOUDBASE_ENV: string
  readonly HOST_ORIGIN: string
  /** where this installation's links lead; empty when nobody said */
  readonly LINK_ORIGIN: string
}

const origin = (name: string, value: string): string => {
  const plain = value.replace(/\/$/, '')
  if (!/^(?:https:\/\/[^/\s?#@]+|http:\/\/127\.0\.0\.1:\d{1,5})$/.test(plain)) throw new Error(`${name} has to be https://… without a path`)
  return plain
}

/**
 * One variable decides. Both are refused, because nobody could say which was meant. Neither builds for the demonstration on this machine:
 * no phone reaches anybody by that address, so a build that somebody forgot to tell its way harms nobody.
 */
export const buildConstants = (env: Readonly<Record<string, string | undefined>>): BuildConstants => {
  const { CLOUDBASE_ENV = '', HOST_ORIGIN = '', PUBLIC_ORIGIN = '' } = env
  if (CLOUDBASE_ENV && HOST_ORIGIN)
    throw new Error('CLOUDBASE_ENV and HOST_ORIGIN exclude each other: a mini-program is built for functions or for a host')
  if (!CLOUDBASE_ENV) {
    const host = origin('HOST_ORIGIN', HOST_ORIGIN || 'http://127.0.0.1:8080')
    return { CLOUDBASE_ENV: '', HOST_ORIGIN: host, LINK_ORIGIN: host }
  }
  if (!/^[0-9a-z_-]{1,64}$/.test(CLOUDBASE_ENV)) throw new Error('CLOUDBASE_ENV is no id of an environment')
  return { CLOUDBASE_ENV, HOST_ORIGIN: '', LINK_ORIGIN: PUBLIC_ORIGIN ? origin('PUBLIC_ORIGIN', PUBLIC_ORIGIN) : '' }
}
