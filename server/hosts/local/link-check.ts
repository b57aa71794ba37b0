import type { HttpApp } from './http'

/** A file by which WeChat finds out who owns the domain, before a scanned link may open the mini-program. */
export interface LinkCheck {
  readonly name: string
  readonly content: string
}

/** LINK_CHECK_FILE is none, in words for the person at the terminal. */
export class LinkCheckError extends Error {
  override readonly name = 'LinkCheckError'
}

/** `name.txt:content`, several with spaces between them. */
export const linkChecksOf = (text = ''): readonly LinkCheck[] =>
  text
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(one => {
      const [, name, content] = /^([A-Za-z0-9_-]{1,64}\.txt):([\x21-\x7e]{1,256})$/.exec(one) ?? []
      if (!name || !content)
        throw new LinkCheckError('LINK_CHECK_FILE 须写成 文件名.txt:文件内容，多个用空格分隔（照抄公众平台给出的校验文件）')
      return { name, content }
    })

/** In the rule's last folder, `/c/`, where the links lie; and at the top, where rules without a folder and business domains look. */
export const linkCheckRoutes = (app: HttpApp, checks: readonly LinkCheck[]): void => {
  for (const { name, content } of checks)
    for (const path of [`/c/${name}`, `/${name}`])
      app.get(path, (_request, reply) => reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(content))
}
