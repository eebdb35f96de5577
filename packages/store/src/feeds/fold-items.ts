import { type ArticleDraft, headlineKey } from '@broadsheet/model'

/** An article that the archive has under the address of an item; `feedId` is the feed that it came from, if any. */
export type LinkedArticle = { key: string; headlineKey: string; publishedAt: number; feedId: number | null }

/** What the archive knows of some items: whose their source keys are, and which articles their addresses name. */
export type KnownItems = {
  feedOf: ReadonlyMap<string, number>
  articlesAt: ReadonlyMap<string, readonly LinkedArticle[]>
}

/**
 * Which items of a feed are its own to write, and how many the paper has from elsewhere: from another feed, or under the
 * same address through another door. An item of its own that it names anew, with the same address and the same headline
 * or time, is the article that it was.
 */
export function foldItems(
  feedId: number,
  drafts: readonly ArticleDraft[],
  { feedOf, articlesAt }: KnownItems,
): { own: ArticleDraft[]; known: number } {
  const own = drafts.flatMap((draft): ArticleDraft[] => {
    const { key, url } = draft.source
    const owner = feedOf.get(key)
    if (owner !== undefined) return owner === feedId ? [draft] : []
    const there = url === null ? [] : (articlesAt.get(url) ?? [])
    if (there.length === 0 || there.some((article) => article.key === key)) return [draft]
    const renamed = there.find((article) => article.feedId === feedId && isSameStory(article, draft))
    if (renamed !== undefined) return [{ ...draft, source: { ...draft.source, key: renamed.key } }]
    return there.every((article) => article.feedId === feedId) ? [draft] : []
  })
  return { own, known: drafts.length - own.length }
}

function isSameStory(article: LinkedArticle, draft: ArticleDraft): boolean {
  return article.publishedAt === draft.publishedAt || article.headlineKey === headlineKey(draft.headline)
}

/** The addresses of items that are an article's own: not those that several share, nor a site's front page. */
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
