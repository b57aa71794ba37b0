import pg from 'pg'

export interface PostgresOptions {
  /** postgres://… */
  readonly url: string
  /** one installation, one schema; several may share a database. Default `integrity_code` */
  readonly schema?: string
  /** the kind of installation, written into a new schema; one that bears another is refused with WrongStamp */
  readonly stamp?: string
  /** connections that this process may open for its requests. Default 16 */
  readonly connections?: number
}

const plainName = /^[a-z_][a-z0-9_]{0,40}$/

export const schemaOf = ({ schema = 'integrity_code' }: PostgresOptions): string => {
  if (!plainName.test(schema)) throw new Error('a schema is named with small letters, digits and _')
  return schema
}

/** What one request may wait for a lock or a statement, ms: beyond it something is wrong, and saying so beats hanging. */
const patience = 10_000

/** Connections whose unqualified names mean the installation's schema. A commit is on the disk before it is answered. */
export const openPool = (options: PostgresOptions, most: number): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: most,
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: 30_000,
    // a router that has forgotten the connection says nothing: it is asked, or a request would wait for TCP's hours
    keepAlive: true,
    keepAliveInitialDelayMillis: patience,
    options: `-c search_path=${schemaOf(options)} -c synchronous_commit=on -c statement_timeout=${patience} -c idle_in_transaction_session_timeout=${patience}`,
  })
  // an idle connection that the server closed is dropped by the pool; without a listener it would end the process
  pool.on('error', () => undefined)
  return pool
}
