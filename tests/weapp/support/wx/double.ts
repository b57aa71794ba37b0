import { type Navigation, NavigationError } from '../pages'
import { wxNames } from '../wx-names'
import { answering, Fail, type Options } from './answer'
import { cloudApis } from './cloud'
import { deviceApis } from './device'
import { httpApis } from './http'
import { createSelectorQuery } from './query'
import { requestSubscribeMessage } from './subscribe'
import type { World } from './world'

export { newPhone, type Phone, type World } from './world'

/** `webpackJsonp` is what Taro's bundles share with one another and no API; the cloud is there where a phone has one. */
const absent = ['webpackJsonp', 'cloud']

const navigating = (work: () => void): void => {
  try {
    work()
  } catch (fault) {
    throw fault instanceof NavigationError ? new Fail(fault.message) : fault
  }
}

const navigation = (world: World) => {
  const open = (kind: Navigation) => answering(world, kind, ({ url }: Options) => navigating(() => world.pages.open(kind, String(url))))
  return {
    navigateTo: open('navigateTo'),
    redirectTo: open('redirectTo'),
    reLaunch: open('reLaunch'),
    navigateBack: answering(world, 'navigateBack', ({ delta = 1 }) => navigating(() => world.pages.back(Number(delta)))),
    switchTab: answering(world, 'switchTab', () => {
      throw new Fail('can not switch to no-tabBar page')
    }),
  }
}

/** Listeners that this phone never calls. */
const silent = (name: string) => /^(on|off)[A-Z]/.test(name)

/**
 * The double of `wx`. It has the names of WeChat's own typings and no other; a name that the double does not play, when it is
 * called, is a problem and never a silent success.
 */
export const makeWx = (world: World): Record<string, unknown> => {
  const played: Record<string, unknown> = {
    ...deviceApis(world),
    ...httpApis(world),
    ...navigation(world),
    createSelectorQuery: createSelectorQuery(world),
    requestSubscribeMessage: requestSubscribeMessage(world),
  }
  const names = wxNames()
  for (const name of Object.keys(played)) if (!names.has(name)) throw new Error(`the double plays wx.${name}, which WeChat does not have`)
  const missing = (name: string) => () => world.problems.note('wx', `wx.${name} is not played by the double`)
  const all = Object.fromEntries(
    [...names].filter(name => name !== 'cloud').map(name => [name, played[name] ?? (silent(name) ? () => undefined : missing(name))]),
  )
  const { cloud } = world.phone
  if (cloud) all.cloud = cloudApis(world, cloud)
  return new Proxy(all, {
    get: (held, name) => {
      if (typeof name === 'string' && !(name in held) && !absent.includes(name)) world.problems.note('wx', `wx.${name} does not exist`)
      return held[name as string]
    },
  })
}
