import { Answering } from '../../server/hosts/cloudbase/http/answer'
import { Router } from '../../server/hosts/cloudbase/http/router'
import { productionConfig } from '../../server/hosts/local/config'
import type { HttpRequest } from '../../server/hosts/local/http'
import { linkCheckRoutes, linkChecksOf } from '../../server/hosts/local/link-check'
import { openHost } from './support/host'

const two = 'AbCdEf0123.txt:0123456789abcdef0123456789abcdef WW_verify_x.txt:other'

describe('the file by which WeChat finds out who owns the domain', () => {
  it('lies in the folder of the links and at the top of the host, as it was given, and hides no code', async () => {
    const host = await openHost({ linkChecks: linkChecksOf(two) })
    try {
      for (const path of ['/c/AbCdEf0123.txt', '/AbCdEf0123.txt']) {
        const response = await host.citizen.ask(path)
        expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
          200,
          'text/plain; charset=utf-8',
          '0123456789abcdef0123456789abcdef',
        ])
      }
      expect(await (await host.citizen.ask('/c/WW_verify_x.txt')).text()).toBe('other')
      expect((await host.citizen.ask('/c/another.txt')).status).toBe(404)
      expect((await host.citizen.ask(`/c/${'1'.repeat(32)}`)).headers.get('content-type')).toContain('text/html')
    } finally {
      await host.stop()
    }
  })

  it('lies there in the function that answers over HTTP too', async () => {
    const router = new Router()
    linkCheckRoutes(router, linkChecksOf(two))
    router.get('/c/*', (_, reply) => reply.send('a page'))
    const ask = async (path: string) => {
      const reply = new Answering({})
      await router.find('GET', path)?.handler({} as HttpRequest, reply)
      return reply.answer('GET').body
    }
    expect(await ask('/c/AbCdEf0123.txt')).toBe('0123456789abcdef0123456789abcdef')
    expect(await ask('/WW_verify_x.txt')).toBe('other')
    expect(await ask('/c/1234')).toBe('a page')
  })

  it('is none where none is named', () => {
    expect(linkChecksOf(undefined)).toEqual([])
    expect(linkChecksOf('  ')).toEqual([])
  })

  it.each(['name.txt', 'name.html:content', '../name.txt:content', 'a/b.txt:content', ':content', 'name.txt:'])(
    'is refused at the start when it is written as %s',
    text => {
      const env = {
        MASTER_KEY: 'a key for these tests only, guarding nothing',
        PUBLIC_ORIGIN: 'https://code.example',
        LINK_CHECK_FILE: text,
      }
      expect(() => productionConfig(env)).toThrow(/LINK_CHECK_FILE/)
    },
  )
})
