import { deflatedRun } from '../../../../tests/support/workbook/hostile'
import { rawZip } from '../../../../tests/support/workbook/raw-zip'
import { directoryOf } from './directory'
import { inflated } from './inflate'

const told = 2 ** 20

test('no more is inflated than the directory says, however much there is', async () => {
  const bytes = rawZip([{ name: 'a', data: '', deflated: deflatedRun(' ', 64), told: { size: told } }])
  const entry = directoryOf(bytes).get('a')
  if (!entry) throw new Error('no part')
  let total = 0
  const all = async () => {
    for await (const chunk of inflated(bytes, entry)) total += chunk.length
  }
  await expect(all()).rejects.toMatchObject({ reason: 'damaged' })
  expect(total).toBeLessThanOrEqual(told)
})
