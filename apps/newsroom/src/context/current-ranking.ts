import type { Departures, RankingSnapshot } from '@broadsheet/model'
import { withDepartures } from '@broadsheet/ranking'
import { findDepartures } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from './env.ts'

/**
 * A ranking that KV answered, with its articles where they are now. If `departures`, which `readDepartures` gives, are
 * too many (null), those of the ranking are looked up.
 */
export async function currentRanking(
  c: Context<AppEnv>,
  ranking: RankingSnapshot | null,
  departures: Departures | null,
): Promise<RankingSnapshot | null> {
  return ranking && withDepartures(ranking, departures ?? (await findDepartures(c.get('db'), ranking)))
}
