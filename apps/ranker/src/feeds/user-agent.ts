/** The User-Agent of the paper's requests: its name and address, in ASCII. */
export function userAgent({ name, url }: { name: string; url: string }): string {
  const parts = [plain(name), url === '' ? '' : `+${plain(url)}`].filter((part) => part !== '')
  return parts.length === 0 ? 'Broadsheet' : `Broadsheet (${parts.join('; ')})`
}

// Parentheses and semicolons would end the comment (RFC 9110, 5.6.5).
function plain(text: string): string {
  return text
    .replace(/[^\x20-\x7e]|[()\\;]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
