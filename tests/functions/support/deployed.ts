import { buildAway, type Deployment, deploy } from './deployment'

/** The deployment of the running test. */
export let here: Deployment

/** Functions built once for a file, on an empty environment for each of its tests; `delay` ms for each answer of the database. */
export const withDeployment = (delay = 0): void => {
  let built: ReturnType<typeof buildAway>
  beforeAll(() => {
    built = buildAway()
  })
  afterAll(() => built.remove())
  beforeEach(async () => {
    here = await deploy(built.folder, delay)
  })
  afterEach(() => here.end())
}
