import { files as contract } from '../../contract'
import { type Route, read, steps } from '../../server/ports/use-case'
import { showPicture } from './show-picture'
import { takePicture } from './take-picture'

/** Pictures, where clients put them into the platform's storage. A room by itself because re-encoding takes memory and native code. */
export const routes: readonly Route[] = [
  steps(contract.takePicture, 'application.create', takePicture),
  read(contract.showPicture, 'public.read', showPicture),
]
