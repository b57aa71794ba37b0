import * as v from 'valibot'
import { action } from './action'
import { type FileKind, fileKinds } from './vocabulary'

/** What the platform calls a picture that a client has put into `incoming/`, under a name that nobody can guess. */
const incoming = v.pipe(v.string(), v.regex(/^cloud:\/\/[0-9a-z_.-]{1,150}\/incoming\/[0-9a-f]{32}\.[0-9a-z]{1,5}$/))

/** A picture that the client has put into the platform's storage: checked, re-encoded and kept. On CloudBase alone; elsewhere it is sent. */
export const takePicture = action<{ readonly id: string }>()(
  'files',
  'take-picture',
  'write',
  v.object({ fileId: incoming, kind: v.picklist(Object.keys(fileKinds) as FileKind[]) }),
)

/** Where a picture that the caller may see can be fetched, for a few minutes. */
export const showPicture = action<{ readonly url: string }>()(
  'files',
  'show-picture',
  'read',
  v.object({ id: v.pipe(v.string(), v.regex(/^[0-9A-Z]{20,40}$/)) }),
)
