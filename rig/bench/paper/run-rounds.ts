import { threadsCpuMs } from '../workerd/process-usage.ts'
import type { RunningPaper } from './open-paper.ts'
import { sendLoad, type Load } from './send-load.ts'
import type { Target } from './targets.ts'

/** One archive with its paper and what is measured of it. */
export type Station = { articles: number; paper: RunningPaper; targets: Target[] }

/** What one target did in each round. CPU is that of the whole workerd process, in milliseconds. */
export type Series = { articles: number; name: string; missing: string | null; rounds: (Load & { cpuMs: number })[] }

const warmUpSeconds = 0.5

/**
 * Measures all targets of all stations, round after round, so that all of them meet alike whatever else the machine
 * does. One round before the first only warms up.
 */
export async function runRounds(
  stations: readonly Station[],
  { rounds, seconds, connections }: { rounds: number; seconds: number; connections: number },
  progress: (step: string) => void,
): Promise<Map<Station, Series[]>> {
  let last = 0
  const next = () => (last += 1)
  const steps = planRound(stations)
  for (let round = 0; round <= rounds; round += 1) {
    progress(round === 0 ? 'warming up' : `round ${round} of ${rounds}`)
    for (const { station, target, series } of steps) {
      if (series.missing !== null) continue
      const before = cpuOf(station.paper)
      const load = await sendLoad(station.paper.origins[target.service], target, {
        connections,
        seconds: round === 0 ? Math.min(seconds, warmUpSeconds) : seconds,
        next,
      })
      if (round > 0) series.rounds.push({ ...load, cpuMs: cpuOf(station.paper) - before })
    }
  }
  return new Map(
    stations.map((station) => [station, steps.filter((step) => step.station === station).map(({ series }) => series)]),
  )
}

/** A round goes through the targets, and each target through the stations, which are compared with each other. */
function planRound(stations: readonly Station[]): { station: Station; target: Target; series: Series }[] {
  const names = stations[0]?.targets.map(({ name }) => name) ?? []
  return names.flatMap((name) =>
    stations.flatMap((station) =>
      station.targets
        .filter((target) => target.name === name)
        .map((target) => {
          const series = { articles: station.articles, name, missing: target.missing ?? null, rounds: [] }
          return { station, target, series }
        }),
    ),
  )
}

// workerd's threads last as long as it does, so that none takes its time along.
function cpuOf({ pids }: RunningPaper): number {
  return pids.reduce((sum, pid) => sum + threadsCpuMs(pid), 0)
}
