import type { DeskImageJson } from '@broadsheet/model'

/** An image in lines for people: its address, what is known of it, and what is missing. */
export function imageText(image: DeskImageJson): string[] {
  const { name, url, type, bytes, width, height, alt, caption, credit, licence, focus } = image
  const texts = Object.entries({ Caption: caption, Credit: credit, Licence: licence })
  return [
    url,
    `  ${type}, ${width}×${height}, ${sizeText(bytes)}, focus ${focus.x},${focus.y}`,
    alt === null ? `  ${undescribedText(name)}` : `  Alternative text: ${alt === '' ? '(decoration)' : alt}`,
    ...texts.flatMap(([label, text]) => (text === null ? [] : [`  ${label}: ${text}`])),
  ]
}

/** How to give an image its alternative text. */
function undescribedText(name: string): string {
  return `No alternative text yet: desk images describe ${name} --alt "…"`
}

/** A number of bytes for people. */
function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
