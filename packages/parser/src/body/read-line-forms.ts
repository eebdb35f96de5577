const fence = /^[^\S\n]{0,3}(?<marks>`{3,}|~{3,})/u
// Of Kramdown and Goldmark: {: .wide}, {#id}, {.wide}; {:toc} is a table of contents. Escaped ones are words.
const attributes = /[^\S\n]*(?<!\\)\{(?::|[#.][\w-])[^{}\n]*\}[^\S\n]*$/u
const definition = /^[^\S\n]{0,3}:[^\S\n]+(?=\S)/u
const task = /^(?<begin>[^\S\n]*(?:[-*+]|\d{1,9}[.)])[^\S\n]+)\[(?<mark>[ xX])\](?=[^\S\n]+\S)/u

/**
 * Reads forms of Markdown beyond CommonMark that take a line: attributes behind a heading, an image or a paragraph are
 * removed, definitions of a term become paragraphs below it, and tasks have boxes. Listings stay as they are.
 */
export function readLineForms(text: string): string {
  if (!/\{[:#.]|^[^\S\n]{0,3}:[^\S\n]|\[[ xX]\]/mu.test(text)) return text
  // What ends the listing around a line: its fence, or a tag.
  let end: string | null = null
  let before = ''
  const lines = text.split('\n').flatMap((line) => {
    const within: string | null = end
    end = within === null ? endOf(line) : isEnd(line, within) ? null : within
    const read = within === null && end === null ? readLine(line, before) : [line]
    before = read.at(-1) ?? ''
    return read
  })
  return lines.join('\n')
}

const tag = /<(?<name>pre|script|style|textarea)\b(?![^]*<\/\k<name>)/iu

function endOf(line: string): string | null {
  const name = tag.exec(line)?.groups?.['name']?.toLowerCase()
  return fence.exec(line)?.groups?.['marks'] ?? (name === undefined ? null : `</${name}`)
}

function isEnd(line: string, end: string): boolean {
  return end.startsWith('<') ? line.toLowerCase().includes(end) : line.trimStart().startsWith(end)
}

function readLine(line: string, before: string): string[] {
  const bare = line.replace(attributes, '')
  if (bare !== line) return bare.trim() === '' ? [] : [bare]
  const words = line.replace(definition, '')
  if (words !== line && isText(before)) return ['', words]
  return [line.replace(task, (_, begin: string, mark: string) => `${begin}${mark === ' ' ? '☐' : '☑'}`)]
}

// A term, or another definition of it.
function isText(line: string): boolean {
  return line.trim() !== '' && !/^[^\S\n]*(?:[>|#]|[-*+][^\S\n])/u.test(line)
}
