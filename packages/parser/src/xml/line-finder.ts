/**
 * Creates a function that returns the 1-based line of an index in a text (in UTF-16 units). Ascending indexes together
 * cost one pass through the text.
 */
export function createLineFinder(text: string): (at: number) => number {
  let line = 1
  let seen = 0
  return (at) => {
    if (at < seen) [line, seen] = [1, 0]
    for (;;) {
      const end = text.indexOf('\n', seen)
      if (end === -1 || end >= at) return line
      line++
      seen = end + 1
    }
  }
}
