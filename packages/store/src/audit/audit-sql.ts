import { sql, type SQL } from '../d1/sql.ts'

/** Who changes something, and when: `by` is a token's name, `now` UTC epoch seconds. */
export type ByWhom = { by: string; now: number }

/** A line of the audit log: `at` is UTC epoch seconds, `detail` plain data. See the table for the rest. */
export type AuditLine = {
  at: number
  who: string
  verb: string
  articleId?: number | null
  revision?: number | null
  slug?: string | null
  detail: Record<string, unknown>
}

/** Writes a line of the audit log, in the transaction of the change that it records. */
export function auditSql({ at, who, verb, articleId = null, revision = null, slug = null, detail }: AuditLine): SQL {
  return sql`INSERT INTO audit (at, who, verb, article_id, revision, slug, detail)
    VALUES (${at}, ${who}, ${verb}, ${articleId}, ${revision}, ${slug}, ${JSON.stringify(detail)})`
}

/** A line for each article that was just written under these source keys, a JSON array. */
export function importAuditSql(keys: string, { at, who }: Pick<AuditLine, 'at' | 'who'>): SQL {
  return sql`INSERT INTO audit (at, who, verb, article_id, revision, slug, detail)
    SELECT ${at}, ${who}, 'import', id, revision, slug, json_object('key', source_key)
    FROM articles WHERE source_key IN (SELECT value FROM json_each(${keys}))`
}

/** A line for each article that was just restored from a backup under these source keys, a JSON array. */
export function restoreAuditSql(keys: string, { at, who }: Pick<AuditLine, 'at' | 'who'>): SQL {
  return sql`INSERT INTO audit (at, who, verb, article_id, revision, slug, detail)
    SELECT ${at}, ${who}, 'restore', id, revision, slug, '{"from":"archive"}'
    FROM articles WHERE source_key IN (SELECT value FROM json_each(${keys}))`
}
