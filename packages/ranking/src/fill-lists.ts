import {
  headlineKey,
  keyOfHeadline,
  type ArticleLists,
  type CapturedHeadline,
  type ListEntry,
  type ListedArticle,
} from '@broadsheet/model'

/** How many entries an article page's lists hold. */
export const listLengths = { related: 10, ranking: 10, recommendation: 8 } as const

type ListName = keyof typeof listLengths
type Linked = Pick<ListedArticle, 'slug' | 'section' | 'headline'>

/** What an article's lists are filled from: the archive's own lists, best first, and the captured headlines. */
export type ListSources = {
  article: Pick<ListedArticle, 'slug' | 'headline'>
  archive: Record<ListName, readonly Linked[]>
  captured: Record<ListName, readonly Pick<CapturedHeadline, 'headline'>[]>
}

const names = ['related', 'ranking', 'recommendation'] as const

/**
 * Fills the three lists beside an article: from the archive first, then, where that is too small, with captured
 * headlines, which stand without a link unless they name one of the archive's articles at hand. No headline stands
 * twice, in one list or in two, and never the article's own.
 */
export function fillLists({ article, archive, captured }: ListSources): ArticleLists {
  const lists: ArticleLists = { related: [], ranking: [], recommendation: [] }
  const used = new Set([headlineKey(article.headline)])
  const isFull = (name: ListName) => lists[name].length >= listLengths[name]
  const add = (name: ListName, entry: ListEntry, key: string) => {
    if (isFull(name)) return
    if (used.has(key) || entry.article?.slug === article.slug) return
    used.add(key)
    lists[name].push(entry)
  }

  for (const name of names) {
    for (const linked of archive[name]) {
      if (isFull(name)) break
      // Related articles are read anew for each page; the others are the ranking's, the same objects page after page.
      if (name === 'related') add(name, linkTo(linked), headlineKey(linked.headline))
      else add(name, keptLinkTo(linked), keyOfHeadline(linked))
    }
  }
  // On nearly every page the archive has filled them by now: only a short list is worth folding all headlines at hand.
  if (names.every(isFull)) return lists
  const atHand = names.flatMap((name) => archive[name])
  const byHeadline = new Map(atHand.map((linked) => [headlineKey(linked.headline), linked]))
  for (const name of names) {
    for (const { headline } of captured[name]) {
      const key = headlineKey(headline)
      const linked = byHeadline.get(key)
      add(name, linked === undefined ? { headline, article: null } : linkTo(linked), key)
    }
  }
  return lists
}

function linkTo({ slug, section, headline }: Linked): ListEntry {
  return { headline, article: { slug, section } }
}

const entries = new WeakMap<Linked, ListEntry>()

function keptLinkTo(linked: Linked): ListEntry {
  const entry = entries.get(linked) ?? linkTo(linked)
  entries.set(linked, entry)
  return entry
}
