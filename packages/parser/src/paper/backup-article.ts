import { backupArticleSchema, backupArticleVersion, toEpochSeconds, type BackupArticle } from '@broadsheet/model'
import * as v from 'valibot'
import { isObject, parseJson } from '../json/json-value.ts'
import { reject, type Rejection } from '../result/reject-reason.ts'

export type BackupArticleResult = { ok: true; article: BackupArticle } | Rejection

/** Writes an article as a line of a backup, without the line's end. */
export function writeBackupArticle(article: BackupArticle): string {
  return JSON.stringify(article)
}

/** Parses a line of a backup; `line` is its 1-based number. Never throws. */
export function readBackupArticle(text: string, line = 1): BackupArticleResult {
  const value = parseJson(text)
  if (value === undefined) return reject('bad-json', line)
  if (isObject(value) && typeof value['version'] === 'number' && value['version'] > backupArticleVersion) {
    return reject('newer-archive', line)
  }
  const article = v.safeParse(backupArticleSchema, value)
  return article.success ? { ok: true, article: article.output } : reject('bad-archive', line)
}

/** Converts a time of a backup to UTC epoch seconds. */
export function backupSeconds(time: string): number {
  return toEpochSeconds(Date.parse(time))
}
