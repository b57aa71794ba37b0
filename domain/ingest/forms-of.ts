import { collectionForms, type WorkbookForm } from '../../contract/vocabulary-collection'
import type { IngestScope } from '../../contract/vocabulary-ingest'

const forms: Readonly<Record<IngestScope, readonly WorkbookForm[]>> = {
  records: Object.keys(collectionForms) as WorkbookForm[],
  vehicles: ['vehicles'],
}

/** The tables whose rows a scope may bring. */
export const formsOf = (scope: IngestScope): readonly WorkbookForm[] => forms[scope]

/** Whether rows of a scope may become applications, and so need a sector and a district. */
export const takesCodesFor = (scope: IngestScope): boolean => formsOf(scope).includes('commitments')
