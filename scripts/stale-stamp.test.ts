import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

it('a build by hand takes the stamp of the one before with it, which would else be taken for this one', () => {
  const parent = mkdtempSync(join(tmpdir(), 'stamp-'))
  const folder = join(parent, 'weapp')
  const before = { ...process.env }
  Object.assign(process.env, { TARO_ENV: 'weapp', WEAPP_FOLDER: folder, NODE_ENV: 'production' })
  try {
    writeFileSync(`${folder}.stamp`, 'of a build for another way')
    jest.requireActual('../config')
    expect(existsSync(`${folder}.stamp`)).toBe(false)
  } finally {
    process.env = before
    rmSync(parent, { recursive: true })
  }
})
