import { decodeHTMLAttribute } from 'entities/decode'

const named = /&[a-z]\w*;/giu

/**
 * Decodes the character references of a text (`&amp;`, `&ndash;`, `&#8217;`) by the HTML standard; invalid ones are
 * unchanged. The rules are those of attributes: without a semicolon, a name counts only where no letter, digit or equals
 * sign follows, for texts hold more addresses than forgotten semicolons. A name in capitals that has no meaning is read
 * in small letters.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return decodeHTMLAttribute(text.replace(named, inOwnLetters))
}

function inOwnLetters(name: string): string {
  return decodeHTMLAttribute(name) === name ? name.toLowerCase() : name
}
