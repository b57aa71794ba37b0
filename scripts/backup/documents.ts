import type { Snapshot, StoredDocument } from '../../server/ports/backup'
import type { CollectionName } from '../../server/ports/collections'

// a document may have 512 KB: a page stays below what any machine has
const pageDocuments = 200

const lineOf = ({ id, rev, keys, body }: StoredDocument) => `{"id":${JSON.stringify(id)},"rev":${rev},"keys":${keys},"body":${body}}\n`

/** The documents of a collection, a line each, in the order of their ids. `seen` hears of every page. */
export async function* linesOf(
  snapshot: Snapshot,
  collection: CollectionName,
  seen: (page: readonly StoredDocument[]) => void,
): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const page = await snapshot.page(collection, after, pageDocuments)
    const last = page.at(-1)
    if (!last) return
    seen(page)
    after = last.id
    yield page.map(lineOf).join('')
  }
}

/** A document from its line. Both texts were written by JSON.stringify, so that writing them again gives the same characters. */
export const documentOf = (line: string): StoredDocument => {
  const { id, rev, keys, body } = JSON.parse(line) as { id: string; rev: number; keys: unknown; body: unknown }
  return { id, rev, keys: JSON.stringify(keys), body: JSON.stringify(body) }
}
