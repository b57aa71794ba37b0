import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { city } from '../city'
import type { PublicPage } from '../domain/credit-page'
import { tokenFromBytes } from '../domain/symbols'
import { createIds } from '../server/adapters/ids'
import { openLibsqlStore } from '../server/adapters/libsql'
import { createSecrets } from '../server/adapters/secrets'
import type { Store } from '../server/ports/store'

export const benchKey = 'a key for the bench only, nothing is guarded by it'

export const pageOf = (i: number): PublicPage => ({
  codeId: `code-${i}`,
  state: 'active',
  page: {
    validUntil: Date.now() + 300 * 24 * 3600_000,
    name: `鹤岗市第${i}号餐饮有限公司（虚构）`,
    address: `工农区红军路 ${i} 号 1 层（虚构）`,
    sectorName: '餐饮服务（商务）',
    unitName: '鹤岗市商务局',
    districtName: '工农区',
    photo: '/files/01JDEMO0000000000000000000',
    commitment: {
      id: `commitment-${i}`,
      origin: 'signed',
      disclosure: 'public',
      content: city.templates[0]?.paragraphs ?? [],
      breach: '无',
      templateName: '餐饮',
      templateVersion: 3,
      signedAt: Date.now(),
      hash: i.toString(16).padStart(64, '0'),
    },
    honours: [],
    voluntary: [],
    others: [],
    demo: false,
  },
})

/** Puts `count` codes in force into the store; answers their symbols. */
export const storeCodes = async (store: Store, count: number): Promise<string[]> => {
  const secrets = createSecrets(benchKey, city.code)
  const ids = createIds(() => Date.now())
  const symbols: string[] = []
  for (let from = 0; from < count; from += 500)
    await store.transact(async tx => {
      for (let i = from; i < Math.min(from + 500, count); i++) {
        const token = tokenFromBytes(ids.random(16))
        symbols[i] = secrets.symbolsOf(token)
        tx.insert('publicPages', token, {}, pageOf(i))
      }
    })
  return symbols
}

/** The same in a file of its own in this folder. */
export const storeCodesIn = async (folder: string, count: number): Promise<string[]> => {
  mkdirSync(folder, { recursive: true })
  const store = openLibsqlStore({ path: join(folder, 'integrity-code.db'), stamp: 'production' })
  try {
    return await storeCodes(store, count)
  } finally {
    await store.close()
  }
}
