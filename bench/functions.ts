import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { city } from '../city'
import { tokenFromBytes } from '../domain/symbols'
import { buildFunctions } from '../scripts/build-functions'
import { CloudbaseStore, indexDefinitions } from '../server/adapters/cloudbase'
import { createSecrets } from '../server/adapters/secrets'
import { startWire, type Wire } from '../tests/support/cloudbase-wire'
import { median, round } from './cpu'
import { benchKey, pageOf } from './stored-codes'

const processes = 5

/** A code in force in the double's database; its symbols. */
const storeCode = async ({ access }: Wire): Promise<string> => {
  const store = new CloudbaseStore(access)
  const token = tokenFromBytes(new Uint8Array(16).fill(5))
  await store.transact(async tx => tx.insert('publicPages', token, {}, pageOf(1)))
  await store.close()
  return createSecrets(benchKey, city.code).symbolsOf(token)
}

const coldStart = async (bundle: string, way: 'call' | 'http', symbols: string, { access }: Wire): Promise<number> => {
  const env = {
    PATH: process.env.PATH ?? '',
    SILENCE: 'true',
    TENCENTCLOUD: 'true',
    MASTER_KEY: benchKey,
    PUBLIC_ORIGIN: 'https://code.example',
    CLOUDBASE_ENV: access.env,
    CLOUDBASE_SECRET_ID: access.secretId,
    CLOUDBASE_SECRET_KEY: access.secretKey,
    CLOUDBASE_SERVICE_URL: access.serviceUrl,
  }
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/cold-function.cjs', bundle, way, symbols], { env })
  const { ms, kind } = JSON.parse(stdout) as { readonly ms: number; readonly kind: string }
  if (kind !== 'page') throw new Error(`a cold scan answered ${kind}`)
  return ms
}

/** A function at its first scan, the SDK and one read over the wire double included: median of fresh processes. */
const medianOf = async (folder: string, name: string, way: 'call' | 'http', symbols: string, wire: Wire): Promise<number> => {
  const times: number[] = []
  for (let i = 0; i < processes; i++) times.push(await coldStart(join(folder, name, 'index.js'), way, symbols, wire))
  return round(median(times), 0)
}

/** The two functions that answer a scan: `citizen` in the mini-program, `web` for every other camera. */
export const benchFunctions = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-functions-'))
  const wire = await startWire({ collections: Object.keys(indexDefinitions()) })
  try {
    const bytes = await buildFunctions(folder)
    const symbols = await storeCode(wire)
    return {
      'functions.citizen_cold_ms': await medianOf(folder, 'citizen', 'call', symbols, wire),
      'functions.citizen_bundle_kb': round((bytes.citizen ?? 0) / 1024, 0),
      'functions.web_cold_ms': await medianOf(folder, 'web', 'http', symbols, wire),
      'functions.web_bundle_kb': round((bytes.web ?? 0) / 1024, 0),
    }
  } finally {
    await wire.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
