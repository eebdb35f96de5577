import { articleDraftSchema, backupArticleSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { ItemOptions } from '../item/item-options.ts'
import { asObject, isObject, parseJson, wordsOf, type JsonObject } from '../json/json-value.ts'
import { languageOf } from '../lines/language-of.ts'
import { backupSeconds } from '../paper/backup-article.ts'
import { checkDraft } from '../result/check-draft.ts'
import type { ItemResult } from '../result/item-result.ts'
import { reject } from '../result/reject-reason.ts'

const { captured: _captured, partial: _partial, source, ...fields } = articleDraftSchema.entries
const { section, publishedAt } = backupArticleSchema.entries

/** Every field of a draft, so that none is forgotten here. The others differ in the answer. */
const articleSchema = v.object({
  ...fields,
  section,
  publishedAt,
  lang: v.optional(v.nullable(v.string())),
  source: v.object({ key: source.entries.key, label: source.entries.label, url: source.entries.url }),
})

/** Whether a JSON document is an article as a paper answers it, at `{article}.json` or in its API. */
export function isArticleJson(value: JsonObject): boolean {
  return isObject(value['section']) && isObject(value['source']) && Array.isArray(value['body']) && 'headline' in value
}

/**
 * Parses an article as a paper answers it. Its lists are those that readers see, so they and the counts are left out. A
 * paper that has the article keeps what the answer does not hold.
 */
export function readArticleJson(text: string, options: ItemOptions): ItemResult {
  const value = parseJson(text)
  if (value === undefined) return reject('bad-json', 1)
  // The desk's API also says the status.
  if ((wordsOf(asObject(value)['status']) ?? 'published') !== 'published') return reject('not-published', 1)
  const article = v.safeParse(articleSchema, value)
  if (!article.success) return reject('bad-article', 1)
  const { section, publishedAt, lang, source: origin, ...parts } = article.output
  const draft = {
    source: { ...origin, file: options.file, brand: null, disclaimer: null },
    section: options.section ?? section.name,
    ...parts,
    ...languageOf(lang),
    publishedAt: backupSeconds(publishedAt),
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
    partial: true as const,
  }
  return checkDraft(draft, { line: 1, origins: originsOf(options) })
}

function originsOf({ section }: ItemOptions) {
  const names = { key: 'source.key', url: 'source.url', headline: 'headline', publishedAt: 'publishedAt', body: 'body' }
  return { ...names, section: section === undefined ? 'section' : '--section' }
}
