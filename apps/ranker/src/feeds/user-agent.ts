/** Who asks, as the logs of others' servers have it: the paper and where it is read. A header takes ASCII alone. */
export function userAgent({ name, url }: { name: string; url: string }): string {
  const parts = [plain(name), url === '' ? '' : `+${plain(url)}`].filter((part) => part !== '')
  return parts.length === 0 ? 'Broadsheet' : `Broadsheet (${parts.join('; ')})`
}

// Brackets and semicolons would end the comment that it stands in (RFC 9110, section 5.6.5).
function plain(text: string): string {
  return text
    .replace(/[^\x20-\x7e]|[()\\;]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
