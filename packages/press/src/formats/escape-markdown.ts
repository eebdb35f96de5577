// CommonMark 0.31, and the strikethrough of GitHub's dialect: characters with a meaning anywhere in a line.
const inline = /[\\`*_[\]~]|&(?=#?\w+;)/gu

// GitHub's dialect turns these into links without any mark, and includes escapes after them in the address:
// https://github.github.com/gfm/#autolinks-extension-
const autolinks = /(?<=(?:https?|ftp))(?=:\/\/)|(?<=www)(?=\.)|(?<=[\w.+-])(?=@\w)/giu

// Characters that make a line a heading, a list, a quote, a table or the underline of a heading.
const atHead = /^(?:[#+\-=>|:]|\d{1,9}(?=[.)](?:\s|$)))/

/** Escapes a text as one line of Markdown, so that nothing in it is markup. Control characters are removed. */
export function escapeMarkdown(text: string): string {
  return escapeHead(escapeInline(text).trim())
}

/** Escapes a part of a line. */
export function escapeInline(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .replace(/\p{Cc}/gu, '')
      .replace(inline, String.raw`\$&`)
      .replace(autolinks, '\\')
      // After an address, a backslash would belong to it.
      .replaceAll('<', '&lt;')
  )
}

// At the end of a heading, they would close it.
const atEnd = /(?<=^| )#+$/u

/** Escapes the beginning and the end of a line, so that it is plain text. */
export function escapeHead(line: string): string {
  return line.replace(atEnd, String.raw`\$&`).replace(atHead, (head) => (/^\d/.test(head) ? `${head}\\` : `\\${head}`))
}
