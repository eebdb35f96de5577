/**
 * The slug of a new article: the one it asks for, or that with the first free number from 2 on. `skipped` numbers are
 * left out, so that simultaneous writers of one slug don't all choose the same number again.
 */
export function freeSlug(base: string, taken: ReadonlySet<string>, skipped = 0): string {
  if (!taken.has(base)) return base
  return `${base}-${nextFree(base, taken, nextFree(base, taken, 2) + skipped)}`
}

function nextFree(base: string, taken: ReadonlySet<string>, from: number): number {
  let number = from
  while (taken.has(`${base}-${number}`)) number += 1
  return number
}

// A few writers at once get numbers without gaps, one of them in each round. More would take too many rounds.
const roundsInOrder = 4

/**
 * How many numbers a writer leaves out after some conflicts: none in the first rounds, then up to 255, up to 4,095
 * and so on, by its keys, which no two writers share.
 */
export function skippedNumbers(keys: readonly string[], conflicts: number): number {
  if (conflicts < roundsInOrder) return 0
  return hashOf(`${conflicts} ${keys.join('\n')}`) % (256 * 16 ** (conflicts - roundsInOrder))
}

/** FNV-1a, 32 bits (RFC 9923), over the text's UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
