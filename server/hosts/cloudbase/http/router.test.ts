import fastify from 'fastify'
import { onFastify } from '../../local/on-fastify'
import { Router } from './router'

const patterns = ['/c/*', '/files/:id', '/c/check.txt', '/', '/api/:room/:action', '/files/own', '/a/b']
const paths = [
  ...['/', '/c', '/c/', '/c/x', '/c/x/y', '/c/x%2Fy', '/c/check.txt', '/C/x', '//', '/c//x', '/a/b', '/a/b/', '/a', '/nothing'],
  ...[
    '/files/',
    '/files/1',
    '/files/own',
    '/files/a%20b',
    '/files/1/2',
    '/files/constructor',
    '/api/a/b',
    '/api/a',
    '/api/a/b/c',
    '/api//b',
  ],
]

/** which pattern answered, and what it took from the path */
const said = (pattern: string, params: object) => JSON.stringify([pattern, Object.entries(params).sort()])

describe('a path leads in a function', () => {
  it('where it leads on the Node host, with the same of it', async () => {
    const app = fastify()
    const served = onFastify(app)
    const router = new Router()
    for (const pattern of patterns) {
      served.get(pattern, async request => said(pattern, request.params))
      router.get(pattern, async request => said(pattern, request.params))
    }
    const origin = await app.listen({ host: '127.0.0.1', port: 0 })
    const answers = await Promise.all(
      paths.map(async path => {
        const answer = await fetch(origin + path)
        return [path, answer.status === 404 ? 404 : await answer.text()]
      }),
    )
    await app.close()
    const here = paths.map(async path => {
      const found = router.find('GET', path)
      return [path, found ? await found.handler({ params: found.params } as never, null as never) : 404]
    })
    expect(await Promise.all(here)).toEqual(answers)
  })

  it('nowhere by another method, and by HEAD where GET leads', () => {
    const router = new Router()
    router.get('/a', async () => 1)
    router.post('/b', async () => 2)
    const leads = (method: string, path: string) => router.find(method, path) !== null
    expect([leads('GET', '/a'), leads('HEAD', '/a'), leads('POST', '/b')]).toEqual([true, true, true])
    for (const method of ['POST', 'PUT', 'OPTIONS', '']) expect(leads(method, '/a')).toBe(false)
    for (const method of ['GET', 'HEAD', 'DELETE']) expect(leads(method, '/b')).toBe(false)
  })
})
