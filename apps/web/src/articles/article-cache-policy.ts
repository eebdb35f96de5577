import type { CachePolicy } from '@broadsheet/edge'
import { type PublishedArticle, cacheTags } from '@broadsheet/model'
import { changedAt } from '@broadsheet/press'

type DatedArticle = Pick<PublishedArticle, 'slug' | 'publishedAt' | 'modifiedAt'>

/** The cache policy of an article in any format that shows its lists. */
export function articleCachePolicy(article: DatedArticle): CachePolicy {
  return { kind: 'article', tags: [cacheTags.article(article.slug), cacheTags.lists], newest: changedAt(article) }
}

/** The cache policy of an article's social card, which shows no list. */
export function cardCachePolicy(article: DatedArticle): CachePolicy {
  return { ...articleCachePolicy(article), tags: [cacheTags.article(article.slug)] }
}
