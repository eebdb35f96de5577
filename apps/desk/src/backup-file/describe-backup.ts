import { printable } from '../terminal/print.ts'
import type { CheckedBackup } from './check-backup.ts'

// --json lists them all.
const keptShown = 20

/** Describes a backup or an export in a sentence. */
export function describeBackup({ begin, items, files, isComplete }: CheckedBackup): string {
  if (begin === null) return `An export with ${items} ${items === 1 ? 'article' : 'articles'}.`
  const what = isComplete ? 'A complete backup' : 'Part of a backup'
  const more = files > 0 ? ` and ${files} files of images` : ''
  return `${what} of ${begin.paper}, ${begin.site}, started at ${begin.begunAt}: ${items} lines${more}.`
}

/** The same for programs. */
export function backupJson({ begin, items, files }: CheckedBackup): object {
  return { kind: begin === null ? 'export' : 'backup', items, files, begin }
}

/** Lines that list the addresses at which the paper differs from the file, and was left as it is. */
export function keptText(kept: readonly string[]): string[] {
  const more = kept.length - keptShown
  return [
    ...(kept.length > 0 ? ['These differ in the paper, and were left as they are there:'] : []),
    ...kept.slice(0, keptShown).map((url) => `  ${printable(url)}`),
    ...(more > 0 ? [`  and ${more} more; --json lists all.`] : []),
  ]
}
