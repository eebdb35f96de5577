import { globSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runWrangler } from '@broadsheet/infra'
import { makeClone, type Clone } from '@broadsheet/infra/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'

const secrets = {
  DESK_TOKEN: 'desk-token-of-this-machine-8d1f',
  DESK_SECRET: 'desk-secret-of-this-machine-6e52',
  READER_SECRET: 'reader-secret-of-this-machine-41c7',
  CLOUDFLARE_API_TOKEN: 'api-token-of-this-machine-9b0e',
  BROADSHEET_TOKEN: 'token-of-this-desk-77aa',
}
let clone: Clone
let output: string

beforeAll(async () => {
  clone = await makeClone()
  output = await mkdtemp(path.join(tmpdir(), 'broadsheet-bundles-'))
})

afterAll(async () => {
  await clone.remove()
  await rm(output, { recursive: true, force: true })
})

it.each(['web', 'ranker', 'newsroom'])(
  'what is uploaded of apps/%s holds no secret of the machine that built it',
  async (app) => {
    const folder = path.join(clone.root, 'apps', app)
    const assignments = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`)
    for (const file of ['.dev.vars', '.env', '.env.local', '.env.production']) {
      await writeFile(path.join(folder, file), assignments.join(''))
    }
    const into = path.join(output, app)
    const run = await runWrangler(['deploy', '-c', 'wrangler.jsonc', '--dry-run', '--outdir', into], {
      folder,
      variables: secrets,
    })
    expect([run.code, run.printed]).toEqual([0, expect.any(String)])
    const files = globSync('**/*.*', { cwd: into })
    expect(files.some((file) => file.endsWith('.js'))).toBe(true)
    const texts = await Promise.all(files.map((file) => readFile(path.join(into, file), 'utf8')))
    for (const value of Object.values(secrets)) {
      expect(files.filter((_, index) => texts[index]?.includes(value))).toEqual([])
      expect(run.printed).not.toContain(value)
    }
  },
  60_000,
)

// V8 takes longer to compile a source with other letters, at each cold start. The bundler escapes them in strings, but not
// in regular expressions and raw strings.
it('the readers’ Worker, as it was bundled above, is all ASCII', async () => {
  const text = await readFile(path.join(output, 'web', 'index.js'), 'utf8')
  expect(text.match(/[^\0-\x7f].{0,40}/gu)).toBeNull()
})
