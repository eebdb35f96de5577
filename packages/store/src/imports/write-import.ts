import { importAuditSql } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import { jsonBatches } from '../d1/json-batches.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { articleRow, capturedRows, countRow, imageRows } from './import-rows.ts'
import {
  activitySql,
  addressesSql,
  articlesSql,
  capturedEvidenceSql,
  capturedSql,
  forgetCapturedSql,
  imageCopiesSql,
  importLogSql,
  listsSql,
  publishSql,
  sectionsSql,
  totalsSql,
} from './import-statements.ts'
import type { ImportPlan } from './plan-import.ts'
import { tagsOfImport } from './tags-of-import.ts'

/**
 * Writes a planned import as one transaction of one statement a table, however many articles it holds: rows travel
 * as JSON and are unfolded by `json_each`. Only rows that are larger than a value of D1 take more statements.
 */
export async function writeImport(
  db: Database,
  plan: ImportPlan,
  { rejected, now, by, copiesImages }: { rejected: number; now: number; by: string; copiesImages: boolean },
): Promise<void> {
  const log = importLogSql({ importedAt: now, ...countOutcomes(plan), rejected })
  const written = [...plan.additions, ...plan.updates]
  const addresses = plan.addresses.length === 0 ? [] : jsonBatches(plan.addresses)
  const addressed = addresses.map((rows) => addressesSql(rows, now))
  if (written.length === 0) {
    await runStatements(db, [...addressed, log])
    return
  }
  const rows = jsonBatches(written.map((planned) => articleRow(planned, now, planned.status)))
  const counts = jsonBatches(plan.additions.map(countRow))
  const published = plan.updates.filter(({ status, known }) => status === 'published' && known?.status === 'draft')
  const appeared = [...plan.additions.filter(({ status }) => status === 'published'), ...published]
  const publishedKeys = published.length === 0 ? [] : jsonBatches(published.map(({ sourceKey }) => sourceKey))
  const listed = written.filter(({ prepared }) => prepared.draft.partial !== true)
  const lists = jsonBatches(listed.flatMap(capturedRows))
  const replaced = jsonBatches(listed.map(({ sourceKey }) => sourceKey))
  const keys = jsonBatches(written.map((planned) => planned.sourceKey))
  const images = copiesImages ? written.flatMap(imageRows) : []
  await runStatements(db, [
    ...rows.map(sectionsSql),
    ...rows.map(articlesSql),
    ...addressed,
    ...counts.map(totalsSql),
    ...publishedKeys.map(publishSql),
    ...jsonBatches(appeared.map(countRow)).map(activitySql),
    ...replaced.map(forgetCapturedSql),
    ...lists.map(capturedSql),
    ...keys.map(capturedEvidenceSql),
    ...keys.map(listsSql),
    ...(images.length === 0 ? [] : jsonBatches(images).map((rows) => imageCopiesSql(rows, now))),
    staleTagsSql(tagsOfImport(plan), now),
    ...keys.map((some) => importAuditSql(some, { at: now, who: by })),
    log,
  ])
}

function countOutcomes({ outcomes }: ImportPlan) {
  const count = (outcome: string) => outcomes.filter((item) => item.outcome === outcome).length
  return { added: count('added') + count('drafted'), updated: count('updated'), unchanged: count('unchanged') }
}
