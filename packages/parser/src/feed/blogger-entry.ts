import type { OmissionKind } from '../result/omission.ts'
import { childOf, childrenOf, xmlText, type XmlElement } from '../xml/xml-element.ts'

const kindScheme = /^https?:\/\/schemas\.google\.com\/g\/2005#kind$/u
const kinds: Record<string, OmissionKind> = {
  settings: 'setting',
  template: 'template',
  comment: 'comment',
  page: 'page',
}

/**
 * What an entry of Atom is if it is no published article; null for one. Drafts are marked as in RFC 5023 (13.1.1).
 * Exports of Blogger are Atom, with settings, templates, pages and comments as entries: until 2024 with a category of
 * Google's for their kind, since then with `blogger:type` and `blogger:status`.
 */
export function kindBesideArticles(entry: XmlElement): OmissionKind | null {
  const category = childrenOf(entry, 'atom:category', 'category').find(isKind)
  const term =
    category?.attributes['term']?.replace(/^.*#/u, '') ?? xmlText(childOf(entry, 'blogger:type')).toLowerCase()
  const kind = term === '' || term === 'post' ? null : (kinds[term] ?? 'other-item')
  return kind ?? (isDraft(entry) ? 'draft' : null)
}

/** Whether a category says what an entry is, not what it is about. */
export function isKind({ attributes }: XmlElement): boolean {
  return kindScheme.test(attributes['scheme'] ?? '')
}

function isDraft(entry: XmlElement): boolean {
  const status = xmlText(childOf(entry, 'blogger:status')).toUpperCase()
  return xmlText(childOf(childOf(entry, 'app:control'), 'app:draft')) === 'yes' || !['', 'LIVE'].includes(status)
}
