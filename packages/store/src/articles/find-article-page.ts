import {
  type CapturedHeadlines,
  type Departures,
  type LinkedArticle,
  type PublishedArticle,
  type RelatedArticle,
  type SectionNeighbours,
  toListImage,
} from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { parseJson } from '../d1/static-query.ts'
import { toDepartures } from '../departures/read-departures.ts'
import { toArticle } from './article-facts.ts'
import {
  articleListsQueries,
  type CapturedJson,
  type LinkJson,
  type ListsRow,
  type RelatedJson,
} from './article-lists-query.ts'
import { articlePageQueries, articleStateQueries, type PublishedRow, type StateRow } from './article-page-query.ts'

/** Lists compare articles by their `headlineKey`. */
type ArticleSurroundings = {
  headlineKey: string
  neighbours: SectionNeighbours
  related: (RelatedArticle & { headlineKey: string })[]
  captured: CapturedHeadlines
}

/**
 * The result for an article's address. `etagSeed` is a text that changes whenever anything on the published page does.
 * A page that is remembered needs neither body nor lists, so that they are parsed when they are first read; `hasFiles`
 * is false for a body that certainly shows no image and plays nothing. `departures` are those of `toDepartures`.
 */
export type ArticlePageResult = ArticleAtAddress & { departures: Departures | null }

type ArticleAtAddress =
  | ({ status: 'published'; article: PublishedArticle; etagSeed: string; hasFiles: boolean } & ArticleSurroundings & {
        /** As `findArticleState` answers it. */
        state: string | null
      })
  | { status: 'moved'; to: { slug: string; section: { slug: string } } }
  | { status: 'withdrawn' }
  | { status: 'unknown' }

/**
 * Finds everything that an article page needs, in one statement. A second statement reads the lists of an article if the
 * ranker has not written them yet. It always reads the captured headlines of the Related list, and those of the other
 * lists only if the ranking cannot fill them (`listsAreShort`).
 */
export async function findArticlePage(
  db: Database,
  slug: string,
  { listsAreShort }: { listsAreShort: boolean },
): Promise<ArticlePageResult> {
  const capture = listsAreShort ? 'wholeCapture' : 'captureOfRelated'
  const [row] = await articlePageQueries[capture](db, { slug })
  if (row === undefined) throw new Error('The article page’s statement answered no row')
  const departures = toDepartures(row.departures)
  switch (row.status) {
    case 'published': {
      const found = await published(row, async (id) => await articleListsQueries[capture](db, { id }))
      return Object.assign(found, { departures })
    }
    case 'withdrawn':
      return { status: 'withdrawn', departures }
    case 'draft':
      return { status: 'unknown', departures }
    case null: {
      if (row.movedTo === null) return { status: 'unknown', departures }
      const [to, sectionSlug] = parseJson(row.movedTo)
      return { status: 'moved', to: { slug: to, section: { slug: sectionSlug } }, departures }
    }
  }
}

/**
 * What the page of a published article is made from, as a text, without its contents: if two are equal, so are the pages
 * of the article, of one ranking. Null for an article without a page, and for one whose lists the ranker has not written.
 */
export async function findArticleState(
  db: Database,
  slug: string,
  { listsAreShort }: { listsAreShort: boolean },
): Promise<string | null> {
  const [row] = await articleStateQueries[listsAreShort ? 'wholeCapture' : 'captureOfRelated'](db, { slug })
  return row === undefined ? null : toState(row)
}

function toState({ version, views, votes, related, captured }: StateRow): string | null {
  return version === '' || related === null || captured === null
    ? null
    : [version, views, votes, related, captured].join('\n')
}

async function published(
  { version, page, related, captured, body }: PublishedRow,
  findLists: (id: number) => Promise<ListsRow[]>,
): Promise<ArticleAtAddress> {
  const [older, newer, ...facts] = parseJson(page)
  const { article, headlineKey } = toArticle(facts)
  const [lists] = related === null || captured === null ? await findLists(article.id) : [{ related, captured }]
  if (lists === undefined) throw new Error('The article is gone since its page was read')
  const bodyOf = once(() => parseJson(body))
  const relatedOf = once(() => parseJson(lists.related).map(toRelated))
  const capturedOf = once(() => toCaptured(parseJson(lists.captured)))
  return {
    status: 'published',
    article: {
      ...article,
      get body() {
        return bodyOf()
      },
    },
    // The facts have a hash of the contents, so the body is not needed.
    etagSeed: page + lists.related + lists.captured,
    state: toState({ version, views: article.views, votes: article.votes, related, captured }),
    hasFiles: file.test(body),
    headlineKey,
    neighbours: { older: older && toLinked(older), newer: newer && toLinked(newer) },
    get related() {
      return relatedOf()
    },
    get captured() {
      return capturedOf()
    },
  }
}

// Words of a text may say the same, which costs such a page its parsing.
const file = /"(?:image|gallery|audio|video)"/

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

function toCaptured([related = [], ranking = [], recommendation = []]: CapturedJson): CapturedHeadlines {
  return { related, ranking, recommendation }
}

function toRelated([slug, sectionSlug, sectionName, headline, headlineKey, lang = null, image]: RelatedJson) {
  const linked = toLinked([slug, sectionSlug, sectionName, headline, headlineKey, lang])
  return { ...linked, headlineKey, image: image ? toListImage(image) : null }
}

function toLinked([slug, sectionSlug, sectionName, headline, _key, lang = null]: LinkJson): LinkedArticle {
  return { slug, section: { slug: sectionSlug, name: sectionName }, headline, lang }
}
