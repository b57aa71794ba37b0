import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type LibsqlStore, openLibsqlStore } from '../../adapters/libsql'
import { openPostgresStore, type PostgresStore } from '../../adapters/postgres'
import type { HostConfig } from './config'

export type HostStore = LibsqlStore | PostgresStore

/** The store of this installation: PostgreSQL where DATABASE_URL names one, which many processes may share; else a file in its data folder. */
export const openStore = async ({
  dataFolder,
  databaseUrl,
  mode,
}: Pick<HostConfig, 'dataFolder' | 'databaseUrl' | 'mode'>): Promise<HostStore> => {
  // uploaded pictures lie here in either case
  mkdirSync(dataFolder, { recursive: true })
  return databaseUrl
    ? openPostgresStore({ url: databaseUrl, stamp: mode })
    : openLibsqlStore({ path: join(dataFolder, 'integrity-code.db'), stamp: mode })
}
