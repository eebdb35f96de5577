import { headlineKey, type ArticleLists, type ListEntry, type ListedArticle } from '@broadsheet/model'

/** How many entries an article page's lists hold. */
export const listLengths = { related: 10, ranking: 10, recommendation: 8 } as const

/** How many entries a reader's own Recommendation is chosen from, beside those that it shows. */
const poolLength = 16

type ListName = keyof typeof listLengths
type Linked = Pick<ListedArticle, 'slug' | 'section' | 'headline'>

/** What may stand in a list, made ready for all the pages that ask: an article, or a headline without one. */
export type Listable = { slug: string | null; headlineKey: string; entry: ListEntry }

/** What an article's lists are filled from: the archive's own lists, best first, and the captured headlines. */
export type ListSources = {
  article: Pick<ListedArticle, 'slug' | 'headline'>
  archive: Record<ListName, readonly Listable[]>
  captured: Record<ListName, readonly string[]>
}

/**
 * The lists beside an article, and the pool: what Recommendation could show instead, best first, at most 16. It is empty
 * where captured headlines had to fill that list: there is nothing to choose from.
 */
export type FilledLists = { lists: ArticleLists; pool: ListEntry[] }

const names = ['related', 'ranking', 'recommendation'] as const

/** Makes an article ready to stand in lists; the key of its headline is made where it isn't known. */
export function toListable({
  slug,
  section,
  headline,
  headlineKey: key = headlineKey(headline),
}: Linked & { headlineKey?: string }): Listable {
  return { slug, headlineKey: key, entry: { headline, article: { slug, section } } }
}

/**
 * Fills the three lists beside an article: from the archive first, then, where that is too small, with captured
 * headlines, which stand without a link unless they name one of the archive's articles at hand. No article and no
 * headline stands twice, in one list or in two or in the pool, and never the article itself.
 */
export function fillLists({ article, archive, captured }: ListSources): FilledLists {
  const lists: ArticleLists = { related: [], ranking: [], recommendation: [] }
  const fill = fillOnce(article)
  for (const name of names) fill(lists[name], listLengths[name], archive[name])

  const short = names.filter((name) => lists[name].length < listLengths[name] && captured[name].length > 0)
  if (short.length > 0) {
    const atHand = new Map(names.flatMap((name) => archive[name]).map((listable) => [listable.headlineKey, listable]))
    for (const name of short) {
      const named = captured[name].map(toUnlinked)
      const linked = named.map((listable) => atHand.get(listable.headlineKey) ?? listable)
      fill(lists[name], listLengths[name], linked)
    }
  }

  const pool: ListEntry[] = []
  if (lists.recommendation.every((entry) => entry.article !== null)) fill(pool, poolLength, archive.recommendation)
  return { lists, pool }
}

/** Fills list after list up to its length with what has stood in none before. */
function fillOnce({ slug, headline }: ListSources['article']) {
  const slugs = new Set<string | null>([slug])
  const headlines = new Set([headlineKey(headline)])
  return (list: ListEntry[], length: number, listables: readonly Listable[]): void => {
    for (const listable of listables) {
      if (list.length >= length) return
      if ((listable.slug !== null && slugs.has(listable.slug)) || headlines.has(listable.headlineKey)) continue
      slugs.add(listable.slug)
      headlines.add(listable.headlineKey)
      list.push(listable.entry)
    }
  }
}

function toUnlinked(headline: string): Listable {
  return { slug: null, headlineKey: headlineKey(headline), entry: { headline, article: null } }
}
