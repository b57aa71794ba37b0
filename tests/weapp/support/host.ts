import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNode } from '../../../bench/process'
import { buildHost } from '../../../scripts/build-host'
import { builtFor } from './wx/http'

export interface DemoHost {
  readonly origin: string
  stop(): Promise<void>
}

/** The demonstration's host, with a store of its own. */
export const startDemoHost = async (): Promise<DemoHost> => {
  if (!existsSync('dist/host/main.cjs')) await buildHost()
  const folder = mkdtempSync(join(tmpdir(), 'integrity-code-weapp-'))
  const running = await startNode(['dist/host/main.cjs', '--demo'], { PORT: '0', DATA_DIR: folder, PUBLIC_ORIGIN: builtFor })
  return {
    origin: `http://127.0.0.1:${running.port}`,
    stop: async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
