import { UsageError } from '../usage-error.ts'
import type { ImportOptions } from './import-paths.ts'
import type { FoundArchive } from './sort-documents.ts'

/** Throws a UsageError where an option would make articles of an export others than they were. */
export function refuseForArchives(
  archives: readonly FoundArchive[],
  { section, categories, copyImages }: ImportOptions,
): void {
  const [first] = archives
  const flag = section !== undefined ? '--section' : categories ? '--categories' : copyImages ? '--copy-images' : null
  if (first === undefined || flag === null) return
  throw new UsageError(
    `"${first.file ?? '-'}" is an export of a paper, whose articles come back as they were: ${flag} would change them. ` +
      `Leave ${flag} out; or add --as-new, which takes the published ones over as new articles of your own. Nothing was sent.`,
  )
}
