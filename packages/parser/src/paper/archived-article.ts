import { archivedArticleSchema, archiveVersion, toEpochSeconds, type ArchivedArticle } from '@broadsheet/model'
import * as v from 'valibot'
import { isObject, parseJson } from '../json/json-value.ts'
import { reject, type Rejection } from '../result/reject-reason.ts'

/** An article of an export, or why the line is none. */
export type ArchivedResult = { ok: true; article: ArchivedArticle } | Rejection

/** An article as a line of an export, without the line's end; `readArchivedArticle` reads it back as it was. */
export function writeArchivedArticle(article: ArchivedArticle): string {
  return JSON.stringify(article)
}

/** Reads a line of an export; `line` is its 1-based number. Never throws. */
export function readArchivedArticle(text: string, line = 1): ArchivedResult {
  const value = parseJson(text)
  if (value === undefined) return reject('bad-json', line)
  if (isObject(value) && typeof value['version'] === 'number' && value['version'] > archiveVersion) {
    return reject('newer-archive', line)
  }
  const article = v.safeParse(archivedArticleSchema, value)
  return article.success ? { ok: true, article: article.output } : reject('bad-archive', line)
}

/** A time of an archived article in UTC epoch seconds. */
export function archivedTime(time: string): number {
  return toEpochSeconds(Date.parse(time))
}
