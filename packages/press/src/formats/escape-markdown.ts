// CommonMark 0.31, and the strikethrough of GitHub's dialect: characters with a meaning anywhere in a line.
const inline = /[\\`*_[\]<~]|&(?=#?\w+;)/gu

// Characters that make a line a heading, a list, a quote, a table or the underline of a heading.
const atHead = /^(?:[#+\-=>|:]|\d{1,9}(?=[.)](?:\s|$)))/

/** Escapes a text as one line of Markdown, so that nothing in it is markup. Control characters are removed. */
export function escapeMarkdown(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(inline, String.raw`\$&`)
  return line.replace(atHead, (head) => (/^\d/.test(head) ? `${head}\\` : `\\${head}`))
}
