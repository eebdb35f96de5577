import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '@broadsheet/infra'

/** All files of the repository that git does not ignore, by their paths from its top folder. */
export function listFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  return listed
    .toString()
    .split('\n')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
}
