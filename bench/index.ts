import { writeFileSync } from 'node:fs'
import { buildHost } from '../scripts/build-host'
import { buildApp } from '../scripts/build-web'
import { benchCodes } from './codes'
import { benchFunctions } from './functions'
import { benchImport } from './import'
import { benchImportBeside } from './import-beside'
import { benchImportCommit } from './import-commit'
import { benchPackages } from './packages'
import { benchReads } from './reads'
import { benchScan } from './scan'
import { benchScanPostgres } from './scan-postgres'

/** `npm run bench`: every figure that an issue names, in one run; medians of five rounds, ratios against a yardstick beside it. */
const main = async (): Promise<void> => {
  await buildHost()
  buildApp('weapp')
  const results: Record<string, number> = {}
  for (const part of [
    benchReads,
    benchCodes,
    benchPackages,
    benchImport,
    benchImportCommit,
    benchImportBeside,
    benchFunctions,
    benchScan,
    benchScanPostgres,
  ]) {
    const figures = await part()
    for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(28)} ${value}`)
    Object.assign(results, figures)
  }
  writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`)
}

main().catch((error: Error) => {
  console.error(error)
  process.exit(1)
})
