import { hide } from './escapes.ts'

// The elements of HTML, past and present (https://html.spec.whatwg.org/multipage/indices.html#elements-3), and of MathML.
const elements = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup content data datalist dd del details dfn dialog dir div dl dt em
  embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe
  image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter
  multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre
  progress q rb rbc rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike strong
  style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
  xmp
  annotation maction menclose merror mfenced mfrac mglyph mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics`.split(/\s+/u),
)
const escapeOrTag = /\\[\s\S]|<(?<name>[a-z][a-z\d]*)>/gu
const closing = /<\/(?<name>[a-z][a-z\d]*)/giu

/**
 * Hides the bracket of a word such as `<unclear>`, which is neither an element of HTML nor closed anywhere. As a tag it
 * would be lost.
 */
export function hideUnknownTags(text: string): string {
  const closed = new Set(Array.from(text.matchAll(closing), ({ groups }) => groups?.['name']?.toLowerCase()))
  return text.replace(escapeOrTag, (written, name?: string) =>
    name === undefined || elements.has(name) || closed.has(name) ? written : hide(0x3c) + written.slice(1),
  )
}
