import { cacheTags } from '@broadsheet/model'
import { activityHours, composeRanking, offeredLists } from '@broadsheet/ranking'
import {
  isSameRanking,
  markStale,
  readCandidates,
  readRanking,
  writeOffers,
  writeRanking,
  type Database,
} from '@broadsheet/store'

/**
 * Ranks the paper and writes the snapshot as its last step: a run that fails earlier leaves the old one, and of two
 * simultaneous runs the later one writes the newer. Returns whether the ranking changed. `now` is UTC epoch seconds.
 */
export async function refreshRanking(db: Database, snapshots: KVNamespace, now: number): Promise<boolean> {
  const [{ articles, sections }, previous] = await Promise.all([
    readCandidates(db, now, activityHours),
    readRanking(snapshots),
  ])
  const ranking = composeRanking({ candidates: articles, sections, previous, now })
  if (previous !== null && isSameRanking(previous, ranking)) return false

  // The offers come first: whatever ranking a page has, it must be known which places it offered.
  const ids = new Map(articles.map(({ id, article }) => [article.slug, id]))
  await writeOffers(
    db,
    now,
    offeredLists(ranking, (slug) => ids.get(slug)),
  )
  await markStale(db, [cacheTags.front, cacheTags.ranking], now)
  await writeRanking(snapshots, ranking)
  return true
}
