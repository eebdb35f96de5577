// CommonMark 0.31 and the strikethrough of GitHub's dialect: what these signs do anywhere in a line.
const inline = /[\\`*_[\]<~]|&(?=#?\w+;)/gu

// What makes a line a heading, a list, a quote, a table or the underline of a heading when it stands at its head.
const atHead = /^(?:[#+\-=>|:]|\d{1,9}(?=[.)](?:\s|$)))/

/** A text as one line of Markdown that shows exactly its words: nothing in it is markup. Control characters go. */
export function escapeMarkdown(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(inline, String.raw`\$&`)
  return line.replace(atHead, (head) => (/^\d/.test(head) ? `${head}\\` : `\\${head}`))
}
