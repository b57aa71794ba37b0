import { officerOf, usccNumber } from './application-fixture'
import { importerOf } from './importer'
import { openWorld, type World } from './services'

/** The installation of the running test, and an officer of the commerce bureau in it. */
export let world: World
export let officer: ReturnType<typeof importerOf>

/** An installation for each test of a file, on the day on which the samples were decided by hand. */
export const withImports = (): void => {
  beforeEach(async () => {
    world = await openWorld()
    world.advance(24 * 3600_000)
    officer = importerOf(world, officerOf(world, 'commerce'))
  })
  afterEach(() => world.close())
}

export const line = (n: number, item = '特色餐饮企业', day = '2026/7/22') => [`${n}号店（虚构）`, usccNumber(n), item, '市商务局', day]
export const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => line(from + i))
