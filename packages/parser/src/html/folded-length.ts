import { isSpace } from './is-space.ts'

/** The length that a text has with each run of white space as one space, and none around it; no copy of it is made. */
export function foldedLength(text: string): number {
  let length = 0
  let isBehindSpace = false
  for (let at = 0; at < text.length; at += 1) {
    const isBlank = isSpace(text.charCodeAt(at))
    if (!isBlank) length += isBehindSpace && length > 0 ? 2 : 1
    isBehindSpace = isBlank
  }
  return length
}
