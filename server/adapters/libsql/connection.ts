import Database from 'libsql'

type Value = string | number

/** One connection with its prepared statements. Rows are arrays: libsql adds a `_metadata` member to objects. */
export class Connection {
  private readonly database: Database.Database
  private readonly readers = new Map<string, Database.Statement>()
  private readonly writers = new Map<string, Database.Statement>()

  /** @param busyMs how long a statement may block the process while another process holds the lock */
  constructor(path: string, busyMs: number) {
    this.database = new Database(path)
    this.waitWhenBusy(busyMs)
  }

  waitWhenBusy(ms: number): void {
    this.row(`PRAGMA busy_timeout = ${ms}`)
  }

  get inTransaction(): boolean {
    return this.database.inTransaction
  }

  row(sql: string, ...values: Value[]): readonly unknown[] | undefined {
    const row: unknown = this.reader(sql).get(values)
    return Array.isArray(row) ? row : undefined
  }

  rows(sql: string, ...values: Value[]): readonly (readonly unknown[])[] {
    return this.reader(sql).all(values).filter(Array.isArray)
  }

  run(sql: string, ...values: Value[]): void {
    const statement = this.writers.get(sql) ?? this.database.prepare(sql)
    this.writers.set(sql, statement)
    statement.run(values)
  }

  exec(sql: string): void {
    this.database.exec(sql)
  }

  /** Runs `work` in one transaction of the given kind: committed when it returns, rolled back when it throws. */
  within<T>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T): T {
    this.exec(begin)
    try {
      const result = work()
      this.exec('COMMIT')
      return result
    } catch (error) {
      // a full disk has already rolled back by itself
      if (this.inTransaction) this.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.readers.clear()
    this.writers.clear()
    this.database.close()
  }

  private reader(sql: string): Database.Statement {
    const statement = this.readers.get(sql) ?? this.database.prepare(sql).raw()
    this.readers.set(sql, statement)
    return statement
  }
}

/** Whether another process holds the lock: the only failure that waiting mends. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(error.code)
}
