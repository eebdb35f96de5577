import type { ArticleDraft } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { storedNames } from '../imports/other-scheme.ts'
import { foldItems, ownAddresses, type KnownItems } from './fold-items.ts'

/** The name of sources in the audit log. */
const who = 'feeds'

/** How many items were added, updated or unchanged, and how many the paper has from elsewhere. */
export type TakenItems = { added: number; updated: number; unchanged: number; known: number }

/**
 * Imports the items of a source, except those that the paper has from elsewhere. Unchanged items cost no write. It may
 * be interrupted anywhere and repeated: the source's claim to an item is written before the article. With `copyImages`,
 * the images of articles that it writes are to be copied (list-due-copies.ts). `now` is UTC epoch seconds.
 */
export async function takeItems(
  db: Database,
  { id: sourceId, copyImages = false }: { id: number; copyImages?: boolean },
  drafts: readonly ArticleDraft[],
  now: number,
): Promise<TakenItems> {
  const known = await findKnownItems(db, drafts)
  const { own, known: elsewhere } = foldItems(sourceId, drafts, known)
  const linked = [...known.articlesAt.values()].flat().filter((article) => article.sourceId !== null)
  const claimed = new Set([...known.ownerOf.keys(), ...linked.map(({ key }) => key)])
  const unclaimed = own.map(({ source }) => source.key).filter((key) => !claimed.has(key))
  if (unclaimed.length > 0) {
    await runStatements(db, [
      sql`INSERT INTO feed_items (source_key, feed_id) SELECT value, ${sourceId} FROM json_each(${JSON.stringify(unclaimed)})
        WHERE true ON CONFLICT (source_key) DO NOTHING`,
    ])
  }
  const { outcomes } = await importDrafts(db, own, {
    now,
    rejected: 0,
    by: who,
    logsUnchanged: false,
    copiesImages: copyImages,
  })
  const count = (outcome: string) => outcomes.filter((item) => item.outcome === outcome).length
  return { added: count('added'), updated: count('updated'), unchanged: count('unchanged'), known: elsewhere }
}

type Claim = { key: string; sourceId: number }
type LinkedArticle = { url: string; key: string; headlineKey: string; publishedAt: number; sourceId: number | null }

async function findKnownItems(db: Database, drafts: readonly ArticleDraft[]): Promise<KnownItems> {
  const keys = JSON.stringify(storedNames(drafts.map(({ source }) => source.key)))
  const addresses = JSON.stringify(storedNames(ownAddresses(drafts)))
  const [claims, linked] = await runStatements(db, [
    sql<Claim>`SELECT k.value ->> 'name' AS key, feed_id AS sourceId
      FROM json_each(${keys}) k CROSS JOIN feed_items ON source_key = k.value ->> 'stored'`,
    // CROSS JOIN keeps SQLite from reading every article to find these.
    sql<LinkedArticle>`SELECT u.value ->> 'name' AS url, articles.source_key AS key, headline_key AS headlineKey,
        published_at AS publishedAt, feed_id AS sourceId
      FROM json_each(${addresses}) u CROSS JOIN articles ON source_url = u.value ->> 'stored'
      LEFT JOIN feed_items ON feed_items.source_key = articles.source_key`,
  ])
  return {
    ownerOf: new Map(claims.map(({ key, sourceId }) => [key, sourceId])),
    articlesAt: Map.groupBy(linked, ({ url }) => url),
  }
}
