import { execFileSync } from 'node:child_process'

/** Whether the checkout holds what no commit does: such a release could not be made again. */
export const uncommitted = (folder = '.'): boolean =>
  execFileSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' }).trim() !== ''
