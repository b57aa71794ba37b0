import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHost } from '../../../scripts/build-host'
import { serveBrowser } from '../../support/browser'
import { film, output, root } from './paths'
import { running } from './running'
import { writeFilm } from './y4m'

/** One browser for all journeys, and a copy of the web app that a build beside the run does not take away. */
export default async (): Promise<void> => {
  if (!existsSync(join(root, 'dist/h5/index.html'))) throw new Error('the web app is not built: npm run build:h5')
  await buildHost()
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  await writeFilm(film)
  const folder = mkdtempSync(join(tmpdir(), 'journeys-'))
  cpSync(join(root, 'dist/h5'), join(folder, 'dist/h5'), { recursive: true })
  const server = await serveBrowser([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
  running.folder = folder
  running.close = () => server.close()
  process.env.JOURNEYS_BROWSER = server.wsEndpoint()
  process.env.JOURNEYS_FOLDER = folder
}
