import { type ArticleDraft, articleDraftSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskArticle } from './desk-row.ts'

/** The parts of an article's contents that an editor changes. */
export type ContentChanges = Partial<
  Pick<ArticleDraft, 'section' | 'headline' | 'dateline' | 'byline' | 'body' | 'credits' | 'publishedAt'>
> & { lang?: string | null | undefined; source?: { label: string | null; url: string | null } | undefined }

/**
 * An article with an editor's changes as the draft that would have made it, so that edits and imports derive slugs, words
 * and hashes by the same code. It leaves out the captured lists.
 */
export function draftOf(article: DeskArticle, { source, lang, ...changes }: ContentChanges): ArticleDraft {
  const { headline, namedLang, dateline, byline, body, credits, publishedAt } = article
  // Parsed, so that the order of keys, which the content hash sees, is the schema's.
  return v.parse(articleDraftSchema, {
    section: article.section.name,
    headline,
    lang: lang ?? namedLang ?? undefined,
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
