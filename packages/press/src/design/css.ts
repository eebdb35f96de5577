/** A style sheet, folded: comments and the spaces that only people need are gone. `+` and `-` keep theirs, for `calc()`. */
export function css(strings: TemplateStringsArray): string {
  return strings
    .join('')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]|>=?) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim()
}
