import { collectionForms, type WorkbookForm } from '../../contract/vocabulary-collection'
import type { IngestScope } from '../../contract/vocabulary-ingest'

const forms: Readonly<Record<IngestScope, readonly WorkbookForm[]>> = {
  records: Object.keys(collectionForms) as WorkbookForm[],
}

/** The tables whose rows a scope may bring. */
export const formsOf = (scope: IngestScope): readonly WorkbookForm[] => forms[scope]
