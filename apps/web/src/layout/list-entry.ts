import type { ListedArticle, ListEntry } from '@broadsheet/model'

/** An article of the archive as an entry of a list. */
export function listEntry(article: ListedArticle): ListEntry {
  return { headline: article.headline, article }
}
