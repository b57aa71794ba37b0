import { rmSync } from 'node:fs'
import { running } from './running'

export default async (): Promise<void> => {
  await running.close?.()
  if (running.folder) rmSync(running.folder, { recursive: true, force: true })
}
