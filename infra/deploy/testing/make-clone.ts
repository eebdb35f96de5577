import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../local/paths.ts'

/** A clone of the repository from which a test deploys, with its own generated files. */
export type Clone = { root: string; remove: () => Promise<void> }

const notCopied = new Set(['node_modules', 'dist', '.wrangler', '.turbo', 'testing', 'fake-cloudflare'])

/** Copies what a deploy needs into a temporary folder; packages and dependencies are linked. */
export async function makeClone(): Promise<Clone> {
  const clone = await mkdtemp(path.join(tmpdir(), 'broadsheet-clone-'))
  await mkdir(path.join(clone, 'infra'))
  const filter = (source: string) => !notCopied.has(path.basename(source))
  for (const folder of [
    'apps/newsroom',
    'apps/ranker',
    'apps/web',
    'infra/deploy',
    'infra/local',
    'infra/migrations',
  ]) {
    await cp(path.join(root, folder), path.join(clone, folder), { recursive: true, filter })
  }
  for (const file of ['package.json', 'tsconfig.base.json']) await cp(path.join(root, file), path.join(clone, file))
  for (const folder of ['node_modules', 'packages']) await symlink(path.join(root, folder), path.join(clone, folder))
  return { root: clone, remove: async () => await rm(clone, { recursive: true, force: true }) }
}
