import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { openApi } from '../cloudfunctions/ingest/open-api'

/** Writes docs/openapi.json anew, after any change to a list that it names: `npx tsx scripts/write-open-api.ts`. */
writeFileSync('docs/openapi.json', JSON.stringify(openApi, null, 2))
execFileSync('npx', ['biome', 'check', '--write', 'docs/openapi.json'])
