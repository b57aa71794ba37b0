import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'

/** A drawn picture as a phone would hand it over. */
export const picture = async (name: string, colour: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 640, channels: 3, background: colour } })
    .jpeg()
    .toBuffer(),
})

/** Writes three strokes with the pointer, as a finger would. */
export const signBy = async (page: Page, pad: Locator): Promise<void> => {
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('there is nothing to write on')
  for (const part of [0.15, 0.42, 0.7]) {
    const x = box.x + box.width * part
    const y = box.y + box.height * 0.3
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let i = 1; i <= 12; i += 1) await page.mouse.move(x + i * 4, y + Math.sin(i) * 12 + i * 4)
    await page.mouse.up()
  }
}
