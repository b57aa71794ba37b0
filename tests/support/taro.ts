type Act = (...given: readonly unknown[]) => Promise<unknown>

const acts = new Map<string, jest.Mock<Promise<unknown>, unknown[]>>()

/** What the components of a test measure: the answers of the next selector queries, in the order they are asked for. */
export const boxes: { readonly height: number; readonly width?: number }[] = []

interface Query {
  readonly select: () => Query
  readonly boundingClientRect: () => Query
  readonly fields: () => Query
  readonly exec: (tell: (found: typeof boxes) => void) => void
}

const query: Query = {
  select: () => query,
  boundingClientRect: () => query,
  fields: () => query,
  exec: tell => tell(boxes),
}

const known = {
  createSelectorQuery: () => query,
  getCurrentPages: () => [],
  getStorageSync: () => '',
  getEnv: () => 'WEB',
  getWindowInfo: () => ({ pixelRatio: 2, windowWidth: 375, windowHeight: 667 }),
}

/** Any other call of Taro's is recorded and answers with nothing. */
const Taro = new Proxy(known as typeof known & Record<string, Act>, {
  get: (has, name) => {
    if (typeof name !== 'string' || name in has) return Reflect.get(has, name)
    const act = acts.get(name) ?? jest.fn(async () => undefined)
    acts.set(name, act)
    return act
  },
})

export default Taro

const params: Record<string, string> = {}
export const useRouter = () => ({ params })
export const useLoad = (act: (given: typeof params) => void): void => act(params)
export const useDidShow = (_act: () => void): void => undefined
export const useDidHide = (_act: () => void): void => undefined
export const usePullDownRefresh = (_act: () => void): void => undefined
export const useReachBottom = (_act: () => void): void => undefined
export const useShareAppMessage = (_act: () => unknown): void => undefined
