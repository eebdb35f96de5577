import type { HtmlElement } from '../html-node.ts'

/** At least as long as a date, at most as long as a line. */
const encoded = /^(?=.{16,160}$)(?:[A-Za-z\d+/]{4})+(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/u
/** A year among words or numbers: what Base64 makes of other data isn't text. */
const text = /^[^\p{C}]*(?<!\d)(?:19|20)\d{2}(?!\d)[^\p{C}]*$/u

/**
 * The text with a year that an attribute of an element holds in Base64, for a script to show it to readers in place of the
 * element's own, which is for machines; null without one.
 */
export function encodedText({ attributes }: HtmlElement): string | null {
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('data-') || !encoded.test(value)) continue
    const decoded = new TextDecoder().decode(Uint8Array.from(atob(value), (byte) => byte.codePointAt(0) ?? 0))
    if (text.test(decoded)) return decoded
  }
  return null
}
