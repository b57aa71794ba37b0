import type { Reply } from '../../contract/reply'

/** A picture as it is stored: re-encoded, without what a camera had written into it. */
export interface Picture {
  readonly mime: string
  readonly bytes: Uint8Array
}

/** Pictures that clients have put into the platform's own storage and that wait there to be taken. */
export interface Incoming {
  /** the picture, re-encoded; a refusal for what is none, is too large, or lies anywhere but where clients put pictures */
  take(fileId: string): Promise<Reply<Picture>>
  remove(fileId: string): Promise<void>
}
