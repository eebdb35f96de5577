const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as an element or an attribute in double quotes holds it. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => references[sign] ?? sign)
}
