const linkedImage = /<a\b(?<link>[^<>]*)>\s*(?<image><img\b[^<>]*>)\s*<\/a>/giu
const reduction = /-(?:\d+x\d+|scaled)(?=\.\w+$)/u

/** Shows the whole of a reduced image that links to it. The size that it had there is not that of the whole. */
export function showWholeImages(html: string): string {
  return html.replace(linkedImage, (written: string, link: string, image: string) => {
    const whole = valueOf(link, 'href')
    const shown = valueOf(image, 'src')
    if (whole === null || shown === null || whole === shown || whole !== shown.replace(reduction, '')) return written
    return image.replace(shown, () => whole).replace(/\s(?:width|height)="[^"]*"/gu, '')
  })
}

function valueOf(tag: string, name: 'href' | 'src'): string | null {
  return (name === 'href' ? /\shref="([^"]+)"/u : /\ssrc="([^"]+)"/u).exec(tag)?.[1] ?? null
}
