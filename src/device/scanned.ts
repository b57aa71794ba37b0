/** What came of a scan. `path`: page and query, when WeChat knew the code as one of this mini-program's own. */
export type Scanned =
  | { readonly ok: true; readonly text: string; readonly path?: string }
  | { readonly ok: false; readonly why: 'cancelled' | 'no-camera' | 'not-read' }
