import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { ConfigError, type HostConfig } from './config'

const sentences: Readonly<Record<string, (config: HostConfig) => string>> = {
  EADDRINUSE: ({ port, mode }) =>
    `端口 ${port} 已被占用：请先停止占用它的程序，或换一个端口，例如 PORT=${port === 65_535 ? 8080 : port + 1} npm ${mode === 'demo' ? 'start' : 'run serve'}`,
  EACCES: ({ port }) => `没有权限使用端口 ${port}：请用 PORT 换一个大于 1023 的端口`,
  EADDRNOTAVAIL: ({ address }) => `本机没有地址 ${address}：请检查 ADDRESS`,
}

/**
 * The configuration with a port that is free: asked for before the data is touched, so that a second start on a busy port does
 * nothing else. Port 0 becomes the one that the system chose, and the links name it.
 */
export const claimPort = (config: HostConfig): Promise<HostConfig> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = sentences[error.code ?? '']
      reject(sentence ? new ConfigError(sentence(config)) : error)
    })
    probe.listen({ host: config.address, port: config.port, exclusive: true }, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve({ ...config, port, publicOrigin: config.publicOrigin.replace(/:0$/, `:${port}`) }))
    })
  })
