import { writeFileSync } from 'node:fs'
import { openApi } from '../cloudfunctions/ingest/open-api'

/** Writes docs/openapi.json anew: `npx tsx scripts/write-open-api.ts && npx biome check --write docs/openapi.json`. */
writeFileSync('docs/openapi.json', JSON.stringify(openApi, null, 2))
