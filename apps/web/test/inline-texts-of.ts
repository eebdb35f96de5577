/** A page's inline scripts and style sheets. */
export function inlineTextsOf(html: string): { scripts: string[]; styles: string[] } {
  const texts: { scripts: string[]; styles: string[] } = { scripts: [], styles: [] }
  for (const [, element, attributes = '', text = ''] of html.matchAll(/<(script|style)([^>]*)>(.*?)<\/\1>/gs)) {
    if (element === 'style') texts.styles.push(text)
    else if (!/\ssrc=|application\/ld\+json/.test(attributes)) texts.scripts.push(text)
  }
  return texts
}
