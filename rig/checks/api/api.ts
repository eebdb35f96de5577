import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDescription } from './read-description.ts'

// `npm run check:api`: the description of the API, as both Workers give it together, through a linter for OpenAPI. Part
// of `npm run verify`; asks nobody.
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-api-'))
try {
  const file = path.join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(await readDescription(), null, 2))
  const rules = fileURLToPath(new URL('redocly.yaml', import.meta.url))
  const { status } = spawnSync('npx', ['--no-install', 'redocly', 'lint', file, '--config', rules], {
    stdio: 'inherit',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true })
}
