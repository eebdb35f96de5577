/** A text as the value of an attribute or the words of an element. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** An image with its caption, from texts. */
export function imageFigure({ url, alt, caption }: { url: string; alt: string; caption: string }): string {
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`
}
