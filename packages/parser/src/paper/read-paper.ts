import type { BackupArticle, ArticleDraft } from '@broadsheet/model'
import type { ItemOptions } from '../item/item-options.ts'
import { checkDraft } from '../result/check-draft.ts'
import type { DocumentResult } from '../result/document-result.ts'
import type { ItemResult } from '../result/item-result.ts'
import { reject } from '../result/reject-reason.ts'
import { backupSeconds, readBackupArticle } from './backup-article.ts'

/**
 * Parses a paper's export, an article a line, as drafts for any paper. An article's state in its own paper (address,
 * counts, status, correction) is ignored, and an unpublished article is rejected. Other parts of a backup are skipped.
 * Never throws.
 */
export function readPaper(text: string, options: ItemOptions): DocumentResult {
  const items = text.split('\n').flatMap((line, index): ItemResult[] => {
    if (line.trim() === '' || isBesideArticles(line)) return []
    const result = readBackupArticle(line, index + 1)
    return [result.ok ? toResult(result.article, { line: index + 1, options }) : result]
  })
  return items.length === 0 ? reject('no-items', 1) : { ok: true, items }
}

function isBesideArticles(line: string): boolean {
  return /^\s*\{"format":"broadsheet-(?:backup|backup-end|copied-image|feed|image|ranking)"/u.test(line)
}

function toResult(article: BackupArticle, { line, options }: { line: number; options: ItemOptions }): ItemResult {
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
    publishedAt: backupSeconds(article.publishedAt),
    captured,
  }
  return checkDraft(draft, { line, origins: originsOf(article, options) })
}

function originsOf({ source, dateline, byline, credits }: BackupArticle, { section }: ItemOptions) {
  const fieldNames = { key: 'source.key', headline: 'headline', publishedAt: 'publishedAt', body: 'body' }
  return {
    ...fieldNames,
    section: section === undefined ? 'section' : '--section',
    ...(source.url !== null && { url: 'source.url' }),
    ...(dateline !== null && { dateline: 'dateline' }),
    ...(byline !== null && { byline: 'byline' }),
    ...(credits.length > 0 && { credits: 'credits' }),
  }
}
