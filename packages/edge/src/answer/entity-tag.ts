import { hashText } from './hash-text.ts'

/**
 * A strong entity tag (RFC 9110, 8.8.3) of the values that a body is made from: texts, at most one of which may contain
 * line breaks, and plain data (JSON cannot see into a set or a map). Equal values in equal order have equal tags.
 */
export function entityTag(...seed: readonly unknown[]): string {
  return tagOf(joinSeed(seed))
}

/** The text that an entity tag is made from. */
export function joinSeed(seed: readonly unknown[]): string {
  return seed.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('\n')
}

export function tagOf(seed: string): string {
  return `"${hashText(seed)}"`
}

/**
 * Whether a client that sent this `If-None-Match` already has the answer. Compared weakly (RFC 9110, 13.1.2), for
 * caches that compress an answer weaken its tag.
 */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((known) => ['*', tag, `W/${tag}`].includes(known.trim()))
}
