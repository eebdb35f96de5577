/** At most `maxCharacters` of a text, cut at a word's end where one is near, with an ellipsis for what is missing. */
export function shorten(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text
  // By code points, so that no character is halved; twice the limit always holds enough of them.
  const characters = Array.from(text.slice(0, 2 * maxCharacters))
  if (characters.length <= maxCharacters && text.length <= 2 * maxCharacters) return text
  const cut = characters.slice(0, maxCharacters - 1).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:–—-]+$/u, '')}…`
}
