// The names of HTML 4 (https://www.w3.org/TR/html401/sgml/entities.html), and those of HTML 5 that occur in news; all
// 2,231 of HTML 5 would be larger than the rest of the HTML parser.
const latin1 = `
nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash
Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute
ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc
uuml yacute thorn yuml`
const others = `
OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ
Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ
Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi
ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ ndash
– mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′
Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr →
darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉
ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong
≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉
lfloor ⌊ rfloor ⌋ lang 〈 rang 〉 loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ check ✓ starf ★ star ☆ phone ☎`
const spaces = {
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
}
const markup = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", newline: '\n', tab: '\t' }

const firstLatin1 = 0xa0
const byName = new Map<string, string>([
  ...Object.entries({ ...markup, ...spaces }),
  ...latin1
    .trim()
    .split(/\s+/u)
    .map((name, index): [string, string] => [name, String.fromCodePoint(firstLatin1 + index)]),
  ...Array.from(others.matchAll(/(\w+) (\S)/gu), ([, name = '', character = '']): [string, string] => [
    name,
    character,
  ]),
])

// The characters of windows-1252 for the numbers 128 to 159
// (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state).
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const firstControl = 0x80
const lastCodePoint = 0x10_ffff

const reference = /&(?:#x(?<hex>[\da-f]+);?|#(?<decimal>\d+);?|(?<name>\w+);|(?<bare>amp|lt|gt|quot|nbsp)(?![\w=]))/giu

/** Decodes the character references of a text (`&amp;`, `&#8217;`); invalid ones are unchanged. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (written, hex?: string, decimal?: string, name?: string, bare?: string) => {
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16))
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10))
    const word = name ?? bare ?? ''
    return byName.get(word) ?? byName.get(word.toLowerCase()) ?? written
  })
}

function characterOf(code: number): string {
  const ofWindows = windows1252[code - firstControl]
  if (ofWindows !== undefined) return ofWindows
  const isCharacter = code > 0 && code <= lastCodePoint && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}
