import type { ArticleDraft } from '@broadsheet/model'

/** The names by which search finds an article, as the view `search_source` puts them together. */
export function peopleOf({ byline, credits }: Pick<ArticleDraft, 'byline' | 'credits'>): string {
  return [byline?.text ?? '', ...credits].join(' ').trim()
}
