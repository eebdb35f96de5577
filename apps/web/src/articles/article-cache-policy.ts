import type { CachePolicy } from '@broadsheet/edge'
import { type PublishedArticle, cacheTags } from '@broadsheet/model'
import { changedAt } from '@broadsheet/press'

/** The cache policy of an article in any format. */
export function articleCachePolicy(
  article: Pick<PublishedArticle, 'slug' | 'publishedAt' | 'modifiedAt'>,
): CachePolicy {
  return { kind: 'article', tags: [cacheTags.article(article.slug)], newest: changedAt(article) }
}
