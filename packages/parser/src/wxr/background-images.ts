const box = /<(?:div|figure|section)\b(?<attributes>[^<>]*)>/giu
const background =
  /\bbackground-image:\s*url\(\s*(?:&quot;|&#0?39;|')?(?<url>https?:[^\s()'"]+?)(?:&quot;|&#0?39;|')?\s*\)/iu

/**
 * Puts the images that only a style names into the text: covers whose background stays while the page moves, repeats,
 * or was written by WordPress before 5.7. An image that is also an element is there once.
 */
export function showBackgroundImages(html: string): string {
  if (!html.includes('background-image')) return html
  const shown = new Set(Array.from(html.matchAll(/\ssrc="([^"<>]*)"/gu), ([, src]) => src))
  return html.replace(box, (written: string, attributes: string) => {
    const url = background.exec(attributes)?.groups?.['url']
    if (url === undefined || shown.has(url)) return written
    const alt = /\saria-label="(?<alt>[^"]*)"/u.exec(attributes)?.groups?.['alt'] ?? ''
    return `${written}<img src="${url}" alt="${alt}">`
  })
}
