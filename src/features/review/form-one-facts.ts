import type { CommitmentFields } from '../../../contract/application'
import { commitmentTypes, committerCategories, disclosures } from '../../../contract/vocabulary'
import { groupUscc } from '../../../domain/uscc'

/** The ten fields of form 1 without the letter itself, which has room of its own. */
export const formOneFacts = (fields: CommitmentFields): (readonly [string, string])[] => [
  ['承诺人名称', fields.committerName],
  ['承诺人类别', committerCategories[fields.committerCategory]],
  ['承诺人代码', groupUscc(fields.committerCode)],
  ['承诺类型', commitmentTypes[fields.type]],
  ['承诺领域', fields.field],
  ['承诺事由', fields.matter],
  ['违约责任', fields.breach],
  ['承诺作出日期', fields.madeOn],
  ['公开类型', disclosures[fields.disclosure]],
]
