// CommonMark 0.31, and the strikethrough of GitHub's dialect: characters with a meaning anywhere in a line.
const inline = /[\\`*_[\]~]|&(?=#?\w+;)/gu

// GitHub's dialect makes links of these without any mark, and takes escapes behind them for a part of the address:
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
      // Behind an address, a backslash would be a part of it.
      .replaceAll('<', '&lt;')
  )
}

// At the end of a heading, they would close it.
const atEnd = /(?<=^| )#+$/u

/** Escapes what would make a line something else than text, or end before its end. */
export function escapeHead(line: string): string {
  return line.replace(atEnd, String.raw`\$&`).replace(atHead, (head) => (/^\d/.test(head) ? `${head}\\` : `\\${head}`))
}
