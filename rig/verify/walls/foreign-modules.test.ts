import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { expect, onTestFinished, test } from 'vitest'

const modules = { hono: 'hono', drizzle: 'drizzle-orm', cloudflare: 'cloudflare:workers', node: 'node:fs' }
const allowed: Record<string, (keyof typeof modules)[]> = {
  'packages/model': [],
  'packages/parser': [],
  'packages/ranking': [],
  'packages/press': [],
  'packages/store': [],
  'packages/store/src/tables': ['drizzle'],
  'packages/edge': ['hono'],
  'apps/web': ['hono', 'cloudflare'],
  'apps/newsroom': ['hono', 'cloudflare'],
  'apps/ranker': ['hono', 'cloudflare'],
  'apps/desk': ['node'],
  infra: ['node'],
  rig: ['node'],
}

test('Hono, Drizzle, Cloudflare’s and Node’s modules are imported, as types too, only where they belong', () => {
  const top = mkdtempSync(path.join(tmpdir(), 'modules-'))
  onTestFinished(() => rmSync(top, { recursive: true }))
  cpSync(path.join(root, '.oxlintrc.json'), path.join(top, '.oxlintrc.json'))
  const expected: string[] = []
  for (const [folder, few] of Object.entries(allowed)) {
    mkdirSync(path.join(top, folder, 'src'), { recursive: true })
    for (const [name, specifier] of Object.entries(modules)) {
      const file = path.join(folder, 'src', `${name}.ts`)
      writeFileSync(path.join(top, file), `import type { Any } from '${specifier}'\n\nexport type Thing = Any\n`)
      if (!few.some((each) => each === name)) expected.push(file)
    }
  }
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', '.'], { cwd: top, encoding: 'utf8' })
  const { diagnostics }: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout)
  const refused = diagnostics.filter(({ code }) => code === 'eslint(no-restricted-imports)')
  expect(refused.map(({ filename }) => filename).toSorted()).toEqual(expected.toSorted())
})
