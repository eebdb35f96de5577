import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'

/**
 * Copies the files of a commit, which git knows as `ref`, into `folder` and installs the packages of its own lockfile.
 * The clone itself stays as it is. Throws in words for the one who typed the ref.
 */
export function checkOut(ref: string, folder: string): void {
  const commit = commitOf(ref)
  mkdirSync(folder, { recursive: true })
  const archive = path.join(folder, '..', 'commit.tar')
  execFileSync('git', ['archive', '--format=tar', `--output=${archive}`, commit], { cwd: root })
  execFileSync('tar', ['-xf', archive, '-C', folder])
  // Without scripts: building needs none of them, and what runs here is this tree's Node.
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
  execFileSync('npm', ['ci', ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
}

function commitOf(ref: string): string {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch (cause) {
    throw new Error(`--against takes a commit, a branch or a tag of this clone; git knows no "${ref}".`, { cause })
  }
}
