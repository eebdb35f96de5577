import type { ArchivedArticle, ArticleDraft } from '@broadsheet/model'
import { reject } from '../dump/reject-reason.ts'
import { checkDraft } from '../item/build-reading.ts'
import type { DocumentReading } from '../item/document-reading.ts'
import type { ItemOptions } from '../item/item-options.ts'
import type { ItemReading } from '../reading.ts'
import { archivedTime, readArchivedArticle } from './archived-article.ts'

/**
 * Reads the paper's own export, an article a line, as drafts for any paper: what readers and editors made of an article
 * (its address, counts, status, correction) stays behind, and one that isn't published is rejected. What a backup holds
 * beside its articles is passed over. Never throws.
 */
export function readPaper(text: string, options: ItemOptions): DocumentReading {
  const items = text.split('\n').flatMap((line, index): ItemReading[] => {
    if (line.trim() === '' || isBesideArticles(line)) return []
    const reading = readArchivedArticle(line, index + 1)
    return [reading.ok ? toReading(reading.article, { line: index + 1, options }) : reading]
  })
  return items.length === 0 ? reject('no-items', 1) : { ok: true, items }
}

function isBesideArticles(line: string): boolean {
  return /^\s*\{"format":"broadsheet-(?:backup|backup-end|feed|ranking)"/u.test(line)
}

function toReading(article: ArchivedArticle, { line, options }: { line: number; options: ItemOptions }): ItemReading {
  if (article.status !== 'published') return reject('not-published', line)
  const { headline, dateline, byline, body, credits, captured, source } = article
  const draft: ArticleDraft = {
    source: { ...source, file: source.file ?? options.file },
    section: options.section ?? article.section.name,
    headline,
    dateline,
    byline,
    body,
    credits,
    publishedAt: archivedTime(article.publishedAt),
    captured,
  }
  return checkDraft(draft, { line, origins: originsOf(article, options) })
}

function originsOf({ source, dateline, byline, credits }: ArchivedArticle, { section }: ItemOptions) {
  const said = { key: 'source.key', headline: 'headline', publishedAt: 'publishedAt', body: 'body' }
  return {
    ...said,
    section: section === undefined ? 'section' : '--section',
    ...(source.url !== null && { url: 'source.url' }),
    ...(dateline !== null && { dateline: 'dateline' }),
    ...(byline !== null && { byline: 'byline' }),
    ...(credits.length > 0 && { credits: 'credits' }),
  }
}
