import { printable } from '../terminal/print.ts'
import type { CheckedArchive } from './check-backup.ts'

// Who wants them all asks for JSON.
const keptShown = 20

/** What an export or a backup holds, for people: a sentence. */
export function archiveText({ begin, items, isWhole }: CheckedArchive): string {
  if (begin === null) return `An export with ${items} ${items === 1 ? 'article' : 'articles'}.`
  const what = isWhole ? 'A whole backup' : 'A part of a backup'
  return `${what} of ${begin.paper}, begun at ${begin.begunAt}: ${items} lines.`
}

/** The same for programs. */
export function archiveJson({ begin, items }: CheckedArchive): object {
  return { kind: begin === null ? 'export' : 'backup', items, begin }
}

/** Names what a paper kept otherwise than an archive has it, by addresses, for people: lines. */
export function keptLines(kept: readonly string[]): string[] {
  const more = kept.length - keptShown
  return [
    ...(kept.length > 0 ? ['Kept as the paper has them, which is otherwise than in the file:'] : []),
    ...kept.slice(0, keptShown).map((url) => `  ${printable(url)}`),
    ...(more > 0 ? [`  and ${more} more; --json names all.`] : []),
  ]
}
