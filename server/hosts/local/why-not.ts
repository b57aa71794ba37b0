import { ConfigError } from './config'

const sentences: Readonly<Record<string, string>> = {
  WrongStamp: '数据属于另一种环境，演示与正式环境的数据不能混用：请检查 DATA_DIR',
  NewerLayout: '数据由更新的版本写成：请升级本程序，或恢复升级之前的备份',
  SQLITE_NOTADB: '数据文件已损坏或不是数据库：请从备份恢复',
  SQLITE_CORRUPT: '数据文件已损坏：请从备份恢复',
  SQLITE_CANTOPEN: '数据文件夹不能读写：请检查 DATA_DIR 及其权限',
  SQLITE_READONLY: '数据文件夹不能写入：请检查 DATA_DIR 及其权限',
  SQLITE_FULL: '磁盘已满：请清理后再启动',
  SQLITE_BUSY: '数据文件正被其他程序占用：请稍后再启动',
  ECONNREFUSED: '连不上数据库：请确认 PostgreSQL 已启动，并检查 DATABASE_URL',
  ENOTFOUND: '连不上数据库：请检查 DATABASE_URL 中的主机名',
  '28P01': '数据库的用户名或密码不对：请检查 DATABASE_URL',
  '28000': '数据库不允许此用户连接：请检查 DATABASE_URL',
  '3D000': '没有 DATABASE_URL 所指的数据库：请先创建',
  '42501': '数据库用户没有建表的权限：请授权后再启动',
  EACCES: '数据文件夹不能读写：请检查 DATA_DIR 及其权限',
  ENOTDIR: 'DATA_DIR 不是文件夹',
  EEXIST: 'DATA_DIR 不是文件夹',
  ENOSPC: '磁盘已满：请清理后再启动',
  EROFS: '数据文件夹不能写入：请检查 DATA_DIR 及其权限',
}

/** Why a program did not start, for the person at the terminal: one sentence on what they can mend; null for what they cannot. */
export const whyNotStarted = (error: Error): string | null => {
  if (error instanceof ConfigError) return error.message
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return sentences[error.name] ?? sentences[code] ?? sentences[code.split('_').slice(0, 2).join('_')] ?? null
}
