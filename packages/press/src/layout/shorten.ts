/** Shortens a text to at most `maxCharacters`, at the end of a word if one is near, with an ellipsis. */
export function shorten(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text
  const end = endOf(text, maxCharacters - 1)
  if (endOf(text, maxCharacters) === text.length) return text
  const lastSpace = text.lastIndexOf(' ', end - 1)
  return `${text.slice(0, lastSpace > end / 2 ? lastSpace : end).replace(/[\s,;:\u2013\u2014-]+$/u, '')}…`
}

/** The index after a number of characters, each of which has one or two UTF-16 units. */
function endOf(text: string, characters: number): number {
  let end = 0
  for (let count = 0; count < characters && end < text.length; count += 1) {
    end += (text.codePointAt(end) ?? 0) > 0xff_ff ? 2 : 1
  }
  return end
}
