import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A hash of the wrangler.jsonc in a folder. */
export function hashOfConfig(folder: string): string {
  return createHash('sha256')
    .update(readFileSync(path.join(folder, 'wrangler.jsonc')))
    .digest('hex')
}
