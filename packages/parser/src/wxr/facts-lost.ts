import { slugify } from '@broadsheet/model'
import { childText } from '../feed/xml-parts.ts'
import { plainLine } from '../item/plain-text.ts'
import type { OmissionKind } from '../result/omission.ts'
import { childrenOf, type XmlElement } from '../xml/xml-element.ts'

/** The facts of a post beside its text that an article has no place for, or that an import does not take in. */
export function factsLost(post: XmlElement): OmissionKind[] {
  const slug = childText(post, 'wp:post_name')?.value ?? ''
  const headline = plainLine(childText(post, 'title')?.value ?? '')
  return [
    ...childrenOf(post, 'category').flatMap(({ attributes }) => termKind(attributes['domain'] ?? '')),
    ...when(childText(post, 'excerpt:encoded') !== null, 'excerpt'),
    ...childrenOf(post, 'wp:comment').map((): OmissionKind => 'comment'),
    ...when(slug !== '' && slug !== slugify(headline), 'address'),
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

function termKind(domain: string): OmissionKind[] {
  return domain === 'post_tag' ? ['tag'] : []
}

function when(isSo: boolean, kind: OmissionKind): OmissionKind[] {
  return isSo ? [kind] : []
}
