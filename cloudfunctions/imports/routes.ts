import { imports as contract } from '../../contract'
import { type Route, read, write } from '../../server/ports/use-case'
import { beginImport } from './begin'
import { decideImport } from './decide'
import { importOf, importRows, imports } from './read'
import { commitImport, dropImport, undoImport } from './steps'
import { importTemplate } from './template'

/** Workbooks of a unit on their way into its records; a part of the department's room. */
export const routes: readonly Route[] = [
  write(contract.beginImport, 'import.run', beginImport),
  read(contract.imports, 'import.read', imports),
  read(contract.importOf, 'import.read', importOf),
  read(contract.importRows, 'import.read', importRows, { sensitive: true }),
  write(contract.decideImport, 'import.run', decideImport),
  write(contract.commitImport, 'import.run', commitImport),
  write(contract.dropImport, 'import.run', dropImport),
  write(contract.undoImport, 'import.run', undoImport),
  read(contract.importTemplate, 'import.run', importTemplate),
]
