import {
  type ArticleLists,
  type CapturedHeadlines,
  type ListEntry,
  type ListImage,
  type ListedArticle,
  headlineKey,
  listEntry,
} from '@broadsheet/model'

export const listLengths = { related: 10, ranking: 10, recommendation: 8 } as const

/** The number of entries that a reader's own Recommendation is chosen from, besides those shown. */
const poolLength = 16

type Linked = Pick<ListedArticle, 'slug' | 'section' | 'headline'> & { lang?: string | null; image?: ListImage | null }

/** A candidate for a list, prepared once for all pages: an article, or a headline without one. */
export type Listable = { slug: string | null; headlineKey: string; entry: ListEntry }

/**
 * The lists of a ranking, best first. `usual` has them filled for the many pages on which none of their articles
 * appears elsewhere.
 */
export type RankedListables = Record<'ranking' | 'recommendation', readonly Listable[]> & {
  usual: Record<'ranking' | 'recommendation' | 'pool', ListEntry[]> & {
    isWhole: boolean
    slugs: ReadonlySet<string>
    headlines: ReadonlySet<string>
  }
}

/**
 * The sources of an article's lists: the paper's own lists, best first, and the captured headlines. `headlineKey` is
 * computed if it is not given.
 */
export type ListSources = {
  article: Pick<ListedArticle, 'slug' | 'headline'> & { headlineKey?: string | undefined }
  related: readonly Listable[]
  ranked: RankedListables
  captured: CapturedHeadlines
}

/**
 * The lists beside an article, and the pool: at most 16 articles that Recommendation could show instead, best first. It
 * is empty if captured headlines had to fill that list. `areUsual`: Ranking, Recommendation and the pool are the arrays
 * that other pages of the same ranking share.
 */
export type FilledLists = { lists: ArticleLists; pool: ListEntry[]; areUsual: boolean }

const names = ['related', 'ranking', 'recommendation'] as const

/** Prepares an article for lists; `headlineKey` is computed if it is not given. */
export function toListable({
  slug,
  section,
  headline,
  lang = null,
  image = null,
  headlineKey: key = headlineKey(headline),
}: Linked & { headlineKey?: string }): Listable {
  return { slug, headlineKey: key, entry: listEntry({ slug, section, headline, lang, image }) }
}

/** Prepares a ranking's lists for all the pages that are filled from them. */
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
 * Fills the three lists beside an article: from the paper's own articles first, then with captured headlines, which are
 * links only if they name one of those articles. No article and no headline appears twice in the lists and the pool,
 * nor the article itself. Lists may be shared with other pages, and must not be changed.
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
  const own = { related, ranking: ranked.ranking, recommendation: ranked.recommendation }
  fill(lists.ranking, listLengths.ranking, own.ranking)
  fill(lists.recommendation, listLengths.recommendation, own.recommendation)

  const short = names.filter((name) => lists[name].length < listLengths[name] && captured[name].length > 0)
  if (short.length > 0) {
    const atHand = new Map(names.flatMap((name) => own[name]).map((listable) => [listable.headlineKey, listable]))
    for (const name of short) {
      const named = captured[name].map(toUnlinked)
      const linked = named.map((listable) => atHand.get(listable.headlineKey) ?? listable)
      fill(lists[name], listLengths[name], linked)
    }
  }

  const pool: ListEntry[] = []
  if (lists.recommendation.every((entry) => entry.article !== null)) fill(pool, poolLength, own.recommendation)
  return { lists, pool, areUsual: false }
}

/** Fills lists in turn, each with entries whose slug and headline none of them has yet. */
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
