import { hashText } from './hash-text.ts'

/**
 * A strong entity tag (RFC 9110, 8.8.3) of what an answer's body is written from: texts, taken as they are, of which one
 * at most may have line breaks, and plain data, as JSON has it, since of a set or a map it would see nothing. Equal values
 * in equal order have equal tags.
 */
export function entityTag(...from: readonly unknown[]): string {
  return `"${hashText(from.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('\n'))}"`
}

/**
 * Whether a client that sent this `If-None-Match` has the answer already. Compared weakly, as RFC 9110, 13.1.2, has it:
 * caches that compress an answer weaken its tag.
 */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((known) => ['*', tag, `W/${tag}`].includes(known.trim()))
}
