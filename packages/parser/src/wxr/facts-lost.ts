import { childText } from '../feed/xml-parts.ts'
import type { OmissionKind } from '../result/omission.ts'
import { childOf, childrenOf, xmlText, type XmlElement } from '../xml/xml-element.ts'

/** The facts of a post, beside its text, that an article has no place for, or that an import does not take in. */
export function factsLost(post: XmlElement): OmissionKind[] {
  return [
    ...categoriesOf(post)
      .slice(1)
      .map((): OmissionKind => 'category'),
    ...childrenOf(post, 'category').flatMap(
      ({ attributes }): OmissionKind[] => termKinds.get(attributes['domain'] ?? '') ?? ['term'],
    ),
    ...when(childText(post, 'excerpt:encoded') !== null, 'excerpt'),
    ...when(xmlText(childOf(post, 'wp:is_sticky')) === '1', 'sticky'),
    ...childrenOf(post, 'wp:comment').map((): OmissionKind => 'comment'),
    ...childrenOf(post, 'wp:postmeta').flatMap((meta) => when(isField(meta), 'custom-field')),
  ]
}

// WordPress's default category.
const noCategory = 'uncategorized'

/** The categories of a post, of which the first is its section. */
export function categoriesOf(post: XmlElement): XmlElement[] {
  return childrenOf(post, 'category').filter(
    ({ attributes }) => attributes['domain'] === 'category' && attributes['nicename'] !== noCategory,
  )
}

const termKinds = new Map<string, OmissionKind[]>([
  ['post_tag', ['tag']],
  ['post_format', ['post-format']],
  // Counted as a category, or named in the byline.
  ['category', []],
  ['author', []],
])

// They are in the article.
const ofArticle = new Set(['footnotes', 'enclosure'])

/** Whether an editor wrote a field: keys of WordPress and its plugins begin with a line. */
function isField(meta: XmlElement): boolean {
  const key = xmlText(childOf(meta, 'wp:meta_key'))
  return !ofArticle.has(key) && !key.startsWith('_') && xmlText(childOf(meta, 'wp:meta_value')).trim() !== ''
}

function when(isSo: boolean, kind: OmissionKind): OmissionKind[] {
  return isSo ? [kind] : []
}
