import { type ArticleDraft, articleDraftSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskArticle } from './desk-row.ts'

/** What of an article's contents an editor changes. */
export type ContentChanges = Partial<
  Pick<ArticleDraft, 'section' | 'headline' | 'dateline' | 'byline' | 'body' | 'credits' | 'publishedAt'>
> & { source?: { label: string | null; url: string | null } | undefined }

/**
 * An article as the draft that would have made it, with an editor's changes: what an import derives of a draft is then
 * derived of an edit by the same code. Its captured lists are not looked at.
 */
export function draftOf(article: DeskArticle, { source, ...changes }: ContentChanges): ArticleDraft {
  const { headline, dateline, byline, body, credits, publishedAt } = article
  // Parsed, so that the order of keys, which the content hash sees, is the schema's.
  return v.parse(articleDraftSchema, {
    section: article.section.name,
    headline,
    dateline,
    byline,
    body,
    credits,
    publishedAt,
    ...changes,
    source: { ...article.source, ...source },
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
  })
}
