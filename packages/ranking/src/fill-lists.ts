import { type ArticleLists, type ListEntry, type ListedArticle, headlineKey, listEntry } from '@broadsheet/model'

/** How many entries an article page's lists hold. */
export const listLengths = { related: 10, ranking: 10, recommendation: 8 } as const

/** How many entries a reader's own Recommendation is chosen from, beside those that it shows. */
const poolLength = 16

type ListName = keyof typeof listLengths
type Linked = Pick<ListedArticle, 'slug' | 'section' | 'headline'>

/** What may stand in a list, made ready for all the pages that ask: an article, or a headline without one. */
export type Listable = { slug: string | null; headlineKey: string; entry: ListEntry }

/** A ranking's lists, best first, with what most pages fill from them: those on which nothing in them stands already. */
export type RankedListables = Record<'ranking' | 'recommendation', readonly Listable[]> & {
  usual: Record<'ranking' | 'recommendation' | 'pool', ListEntry[]> & {
    isWhole: boolean
    slugs: ReadonlySet<string>
    headlines: ReadonlySet<string>
  }
}

/**
 * What an article's lists are filled from: the archive's own lists, best first, and the captured headlines. The key of
 * its headline is made where it isn't known.
 */
export type ListSources = {
  article: Pick<ListedArticle, 'slug' | 'headline'> & { headlineKey?: string | undefined }
  related: readonly Listable[]
  ranked: RankedListables
  captured: Record<ListName, readonly string[]>
}

/**
 * The lists beside an article, and the pool: what Recommendation could show instead, best first, at most 16. It is empty
 * where captured headlines had to fill that list: there is nothing to choose from. `areUsual` says that Ranking,
 * Recommendation and the pool are the very arrays that other pages of the same ranking have.
 */
export type FilledLists = { lists: ArticleLists; pool: ListEntry[]; areUsual: boolean }

const names = ['related', 'ranking', 'recommendation'] as const

/** Makes an article ready to stand in lists; the key of its headline is made where it isn't known. */
export function toListable({
  slug,
  section,
  headline,
  headlineKey: key = headlineKey(headline),
}: Linked & { headlineKey?: string }): Listable {
  return { slug, headlineKey: key, entry: listEntry({ slug, section, headline }) }
}

/** Makes a ranking's lists ready for all the pages that are filled from them. */
export function toRankedListables(ranking: readonly Listable[], recommendation: readonly Listable[]): RankedListables {
  const { fill, slugs, headlines } = fillOnce()
  const lists = {
    ranking: fill([], listLengths.ranking, ranking),
    recommendation: fill([], listLengths.recommendation, recommendation),
    pool: fill([], poolLength, recommendation),
  }
  const isWhole =
    lists.ranking.length === listLengths.ranking && lists.recommendation.length === listLengths.recommendation
  return { ranking, recommendation, usual: { ...lists, isWhole, slugs, headlines } }
}

/**
 * Fills the three lists beside an article: from the archive first, then, where that is too small, with captured
 * headlines, which stand without a link unless they name one of the archive's articles at hand. No article and no
 * headline stands twice, in one list or in two or in the pool, and never the article itself. Lists may be shared with
 * other pages: nobody changes them.
 */
export function fillLists({ article, related, ranked, captured }: ListSources): FilledLists {
  const { fill, slugs, headlines } = fillOnce()
  slugs.add(article.slug)
  headlines.add(article.headlineKey ?? headlineKey(article.headline))
  const lists: ArticleLists = { related: fill([], listLengths.related, related), ranking: [], recommendation: [] }
  const { usual } = ranked
  const isRelatedFull = lists.related.length === listLengths.related || captured.related.length === 0
  if (
    usual.isWhole &&
    isRelatedFull &&
    slugs.isDisjointFrom(usual.slugs) &&
    headlines.isDisjointFrom(usual.headlines)
  ) {
    return {
      lists: { ...lists, ranking: usual.ranking, recommendation: usual.recommendation },
      pool: usual.pool,
      areUsual: true,
    }
  }
  const archive = { related, ranking: ranked.ranking, recommendation: ranked.recommendation }
  fill(lists.ranking, listLengths.ranking, archive.ranking)
  fill(lists.recommendation, listLengths.recommendation, archive.recommendation)

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
  return { lists, pool, areUsual: false }
}

/** Fills list after list up to its length with what stands in none so far: neither by its slug nor by its headline. */
function fillOnce() {
  const slugs = new Set<string>()
  const headlines = new Set<string>()
  function fill(list: ListEntry[], length: number, listables: readonly Listable[]): ListEntry[] {
    for (const { slug, headlineKey: key, entry } of listables) {
      if (list.length >= length) break
      if ((slug !== null && slugs.has(slug)) || headlines.has(key)) continue
      if (slug !== null) slugs.add(slug)
      headlines.add(key)
      list.push(entry)
    }
    return list
  }
  return { fill, slugs, headlines }
}

function toUnlinked(headline: string): Listable {
  return { slug: null, headlineKey: headlineKey(headline), entry: { headline, article: null } }
}
