import { join } from 'node:path'
import { city } from '../../../city'
import { folderBlobs } from '../../adapters/blobs'
import { createCodeImages } from '../../adapters/code-image'
import { createIds } from '../../adapters/ids'
import { createPosterRenderer } from '../../adapters/poster'
import { loadFonts } from '../../adapters/poster/fonts'
import { createSecrets } from '../../adapters/secrets'
import { createTablePrinter } from '../../adapters/table-print'
import { createWeChat } from '../../adapters/wechat'
import { createWorkbooks } from '../../adapters/workbook'
import { installCity } from '../../install-city'
import type { Services } from '../../ports/services'
import { reportWeChat } from '../report-wechat'
import type { HostConfig } from './config'
import { type HostStore, openStore } from './open-store'
import { readerFile } from './reader-file'

const reportReader = (what: string): void =>
  console.error(JSON.stringify({ level: 'fault', where: 'workbook-reader', message: what.slice(0, 300) }))

/** Opens the store of this installation and puts the adapters together: the composition root of the Node host. */
export const openServices = async (config: HostConfig): Promise<Services & { readonly store: HostStore }> => {
  const store = await openStore(config)
  const clock = () => Date.now()
  const fonts = loadFonts()
  await installCity(store, city)
  return {
    store,
    clock,
    ids: createIds(clock),
    secrets: createSecrets(config.masterKey, city.code),
    blobs: folderBlobs(join(config.dataFolder, 'files')),
    codeImages: createCodeImages(),
    workbooks: createWorkbooks(config.workbookReader ?? join(__dirname, readerFile), { fault: reportReader }),
    posters: createPosterRenderer(fonts),
    tables: createTablePrinter(fonts),
    ...(config.wechat ? { wechat: createWeChat({ ...config.wechat, processes: config.processes, tell: reportWeChat }, clock) } : {}),
    ...(config.messages ? { messages: config.messages } : {}),
    ingest: true,
    publicOrigin: config.publicOrigin,
    demo: config.mode === 'demo',
  }
}
