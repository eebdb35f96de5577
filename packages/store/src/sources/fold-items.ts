import { type ArticleDraft, headlineKey } from '@broadsheet/model'
import { withOtherScheme } from '../imports/other-scheme.ts'

/** A stored article that has the address of an item; `sourceId` is the source that it came from, if any. */
export type LinkedArticle = { key: string; headlineKey: string; publishedAt: number; sourceId: number | null }

/** The known parts of some items: the source of each key, and the articles at each address. */
export type KnownItems = {
  ownerOf: ReadonlyMap<string, number>
  articlesAt: ReadonlyMap<string, readonly LinkedArticle[]>
}

/**
 * Chooses the items that a source may write, and counts those that the paper has from elsewhere: from another source,
 * or imported otherwise under the same address. An item that returns under another key, with the same address and the
 * same headline or time, updates its article.
 */
export function foldItems(
  sourceId: number,
  drafts: readonly ArticleDraft[],
  { ownerOf, articlesAt }: KnownItems,
): { own: ArticleDraft[]; known: number } {
  const own = drafts.flatMap((draft): ArticleDraft[] => {
    const { key, url } = draft.source
    const owner = ownerOf.get(key)
    if (owner !== undefined) return owner === sourceId ? [draft] : []
    const there = url === null ? [] : (articlesAt.get(url) ?? [])
    if (there.length === 0 || there.some((article) => article.key === key || article.key === withOtherScheme(key)))
      return [draft]
    const renamed = there.find((article) => article.sourceId === sourceId && isSameStory(article, draft))
    if (renamed !== undefined) return [{ ...draft, source: { ...draft.source, key: renamed.key } }]
    return there.every((article) => article.sourceId === sourceId) ? [draft] : []
  })
  return { own, known: drafts.length - own.length }
}

function isSameStory(article: LinkedArticle, draft: ArticleDraft): boolean {
  return article.publishedAt === draft.publishedAt || article.headlineKey === headlineKey(draft.headline)
}

/** The addresses of items that name one article: not those that several items share, nor a site's front page. */
export function ownAddresses(drafts: readonly ArticleDraft[]): string[] {
  const byAddress = Map.groupBy(drafts, ({ source }) => source.url)
  return [...byAddress].flatMap(([url, items]) =>
    url !== null && new Set(items.map(({ source }) => source.key)).size === 1 && !isFrontPage(url) ? [url] : [],
  )
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === ''
}
