import { log } from '@broadsheet/edge'
import { type Departures, type RankingSnapshot, within } from '@broadsheet/model'
import { withDepartures } from '@broadsheet/ranking'
import { DatabaseUnavailable, findDepartures, readDepartures, reasonOf } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from './env.ts'

/**
 * A ranking that KV answered, with its articles where they are now: those that were withdrawn or moved since are not where
 * it says. `departures` come with what the page reads from D1; if there are more (null), those of the ranking are looked
 * up in a second round trip.
 */
export async function currentRanking(
  c: Context<AppEnv>,
  ranking: RankingSnapshot | null,
  departures: Departures | null,
): Promise<RankingSnapshot | null> {
  return ranking && withDepartures(ranking, departures ?? (await findDepartures(c.get('db'), ranking)))
}

/** Reads the ranking, as it is now, for an answer that needs nothing else from D1: without D1, it is as KV has it. */
export async function readCurrentRanking(
  c: Context<AppEnv>,
  options?: { fresh: boolean },
): Promise<RankingSnapshot | null> {
  const [ranking, departures] = await Promise.all([c.get('readRanking')(options), departuresIfKnown(c)])
  return await currentRanking(c, ranking, departures)
}

const unknown: Departures = new Map()

async function departuresIfKnown(c: Context<AppEnv>): Promise<Departures | null> {
  const late = () => new DatabaseUnavailable('D1 is late with the departures')
  try {
    return await within(c.get('limits').rankingMilliseconds, readDepartures(c.get('db')), late)
  } catch (error) {
    if (DatabaseUnavailable.in(error) === null) throw error
    log('departures not read', { id: c.get('requestId'), reason: reasonOf(error) })
    return unknown
  }
}
