import { childText } from '../feed/xml-parts.ts'
import { authorName } from '../item/byline-of.ts'
import { plainLine } from '../item/plain-text.ts'
import { childrenOf, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { postMeta } from './attachments.ts'

/** Names of authors by their sign-in names. */
export type Authors = Map<string, string>

/** The authors in the head of an export. */
export function readAuthors(channel: XmlElement): Authors {
  return new Map(
    childrenOf(channel, 'wp:author').map((author) => [
      childText(author, 'wp:author_login')?.value ?? '',
      plainLine(childText(author, 'wp:author_display_name')?.value ?? ''),
    ]),
  )
}

/** Adds an author without an account, an item of the type `guest-author` of Co-Authors Plus. */
export function readGuestAuthor(item: XmlElement, guests: Authors): void {
  const name = plainLine(postMeta(item, 'cap-display_name') ?? childText(item, 'title')?.value ?? '')
  const login = postMeta(item, 'cap-user_login')
  if (login !== null && name !== '') guests.set(login, name)
}

/**
 * The names of a post's authors: those that Co-Authors Plus or PublishPress Authors store as its terms, in their order,
 * else its creator. A term has the author's sign-in name, in its text or, after `cap-`, as its short name.
 */
export function namesOfAuthors(post: XmlElement, authors: Authors): { names: string[]; origin: string } {
  const terms = childrenOf(post, 'category').filter(({ attributes }) => attributes['domain'] === 'author')
  const names = terms.map((term) => {
    const login = (term.attributes['nicename'] ?? '').replace(/^cap-/u, '')
    const text = xmlText(term)
    return authors.get(text) || authors.get(login) || plainLine(text)
  })
  const known = [...new Set(names.flatMap((name) => authorName(name) ?? []))]
  if (known.length > 0) return { names: known, origin: 'category author' }
  const creator = childText(post, 'dc:creator')?.value ?? ''
  const name = authorName(authors.get(creator) || plainLine(creator))
  return { names: name === null ? [] : [name], origin: authors.has(creator) ? 'wp:author' : 'dc:creator' }
}
