import type { CachePolicy } from '@broadsheet/edge'
import { type PublishedArticle, cacheTags } from '@broadsheet/model'
import { changedAt } from '@broadsheet/press'

/** How caches keep an article, in whatever form: by its own tag, and by the age of its newest change. */
export function articleCachePolicy(
  article: Pick<PublishedArticle, 'slug' | 'publishedAt' | 'modifiedAt'>,
): CachePolicy {
  return { kind: 'article', tags: [cacheTags.article(article.slug)], newest: changedAt(article) }
}
