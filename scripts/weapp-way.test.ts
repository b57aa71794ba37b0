import { buildConstants } from '../config/way'

describe('the way that a mini-program is built for', () => {
  it('is CloudBase when an environment is named, and its links are those of the public origin', () => {
    expect(buildConstants({ CLOUDBASE_ENV: 'city-prod-1a2b', PUBLIC_ORIGIN: 'https://code.example/' })).toEqual({
      CLOUDBASE_ENV: 'city-prod-1a2b',
      HOST_ORIGIN: '',
      LINK_ORIGIN: 'https://code.example',
    })
  })

  it('needs no more than that one variable', () => {
    expect(buildConstants({ CLOUDBASE_ENV: 'city-prod-1a2b' })).toMatchObject({ CLOUDBASE_ENV: 'city-prod-1a2b', LINK_ORIGIN: '' })
  })

  it('is a host when one is named', () => {
    const built = { CLOUDBASE_ENV: '', HOST_ORIGIN: 'https://code.example', LINK_ORIGIN: 'https://code.example' }
    expect(buildConstants({ HOST_ORIGIN: 'https://code.example/' })).toEqual(built)
  })

  it('is the demonstration on this machine when nothing is said', () => {
    expect(buildConstants({})).toMatchObject({ CLOUDBASE_ENV: '', HOST_ORIGIN: 'http://127.0.0.1:8080' })
  })

  it.each([
    ['both', { CLOUDBASE_ENV: 'city-prod', HOST_ORIGIN: 'https://code.example' }, 'exclude each other'],
    ['an environment that is a sentence', { CLOUDBASE_ENV: 'the city’s' }, 'CLOUDBASE_ENV'],
    ['a host without encryption', { HOST_ORIGIN: 'http://code.example' }, 'HOST_ORIGIN'],
    ['a host with a path', { HOST_ORIGIN: 'https://code.example/app' }, 'HOST_ORIGIN'],
    ['links with a path', { CLOUDBASE_ENV: 'city', PUBLIC_ORIGIN: 'https://code.example/c' }, 'PUBLIC_ORIGIN'],
  ])('%s: nothing is built, and a sentence says why', (_what, env, words) => {
    expect(() => buildConstants(env)).toThrow(words)
  })
})
