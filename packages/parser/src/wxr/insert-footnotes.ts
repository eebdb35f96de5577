import { objectsIn, parseJson, wordsOf } from '../json/json-value.ts'

const place = /<!--\s+wp:footnotes\b[^<>]*-->/u

/**
 * Inserts the notes of a post, which WordPress stores apart from its content (`[{"id", "content"}]`), as a list at the
 * place of their block, else at the end. The references to them are links to the items' ids.
 */
export function insertFootnotes(content: string, stored: string | null): string {
  const notes = objectsIn(stored === null ? null : parseJson(stored)).flatMap((note) => {
    const [id, text] = [wordsOf(note['id']), wordsOf(note['content'])]
    return id === null || text === null ? [] : [`<li id="${id.replace(/["&<>]/gu, '')}">${text}</li>`]
  })
  if (notes.length === 0) return content
  const list = `\n\n<ol class="footnotes">${notes.join('')}</ol>\n\n`
  return place.test(content) ? content.replace(place, () => list) : content + list
}
