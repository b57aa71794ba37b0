import { join } from 'node:path'

export const root = join(__dirname, '../../..')

/** Screenshots of a run and what its fake camera sees; git does not keep it. */
export const output = join(root, 'tests/output/journeys')

/** The film that Chromium takes for a camera: read when a page opens the camera, so a journey may write it just before. */
export const film = join(output, 'camera.y4m')
