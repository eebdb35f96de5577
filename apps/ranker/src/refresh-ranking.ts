import { activityHours, composeRanking, type ActivityHour } from '@broadsheet/ranking'
import { readCandidates, readRanking, writeRanking, type Candidates, type Database } from '@broadsheet/store'

/**
 * Ranks the paper and writes the snapshot, its last step: a run that fails before leaves the old one standing, and
 * of two runs at once the later writes the newer. Returns whether anything changed. `now` is UTC epoch seconds.
 */
export async function refreshRanking(db: Database, snapshots: KVNamespace, now: number): Promise<boolean> {
  const [candidates, previous] = await Promise.all([
    readCandidates(db, now - activityHours * 3600),
    readRanking(snapshots),
  ])
  const ranking = composeRanking({
    candidates: withActivity(candidates),
    sections: candidates.sections,
    previous,
    now,
  })
  return await writeRanking(snapshots, { ranking, previous })
}

function withActivity({ articles, activity }: Candidates) {
  const hoursOf = new Map<number, ActivityHour[]>()
  for (const { articleId, ...hour } of activity) {
    const hours = hoursOf.get(articleId)
    if (hours === undefined) hoursOf.set(articleId, [hour])
    else hours.push(hour)
  }
  return articles.map(({ id, ...article }) => ({ article, activity: hoursOf.get(id) ?? [] }))
}
