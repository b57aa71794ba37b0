import type { Audience } from '../../contract/action'
import type { Reply } from '../../contract/reply'
import type { FileKind } from '../../contract/vocabulary'
import type { Photo } from '../device/choose-photo'

export interface Asked {
  /** names the intent of a write, the same in each try */
  readonly requestId?: string
  readonly input: unknown
}

/** One way from this program to what answers it. Where no answer came at all, each of them throws NoAnswer. */
export interface Way {
  /** once, when the program starts */
  readonly begin: () => void
  /** each call says by itself whose it is: nobody signs in with a session, and nobody signs out */
  readonly knownByCall: boolean
  /** one action of a room */
  readonly ask: (audience: Audience, action: string, asked: Asked) => Promise<Reply<unknown>>
  /** what stands behind a code's 32 symbols; it is nobody's question */
  readonly scan: (symbols: string) => Promise<Reply<unknown>>
  /** signing in and out, where callers are known by a session */
  readonly session: (path: string, body: unknown) => Promise<Reply<unknown>>
  /** brings one picture to where it is kept; answers its id */
  readonly sendPhoto: (kind: FileKind, photo: Photo) => Promise<Reply<unknown>>
  /** an address under which an Image shows a file that this person may see */
  readonly pictureUrl: (id: string) => Promise<string>
  /** where an Image may ask for what is public by itself; nothing where it has to be asked for as anything else */
  readonly publicUrl: (path: string) => string | undefined
}
