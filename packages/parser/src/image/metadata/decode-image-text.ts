import { repairText } from '@broadsheet/model'

/**
 * Decodes a text of an image's metadata: UTF-8 if it is valid or if the file says so (`isUtf8`), else Latin-1, of which
 * windows-1252 is the form that is in use. White space becomes one space, and control characters are removed.
 */
export function decodeImageText(bytes: Uint8Array, isUtf8 = false): string {
  return tidyImageText(decodeUtf8(bytes, !isUtf8) ?? new TextDecoder('windows-1252').decode(bytes))
}

/** A text on one line without control characters, trimmed. */
export function tidyImageText(text: string): string {
  return repairText(text.replaceAll(/[\t\n\v\f\r ]+/g, ' ')).trim()
}

function decodeUtf8(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    // `stream` accepts a last character that was cut off at the length limit of its field.
    const text = new TextDecoder('utf-8', { fatal }).decode(bytes, { stream: true })
    // An ë of Latin-1 at the end of ASCII looks like one, too; what is ASCII alone is the same in both.
    return fatal && /^\p{ASCII}*$/u.test(text) ? null : text
  } catch {
    return null
  }
}
