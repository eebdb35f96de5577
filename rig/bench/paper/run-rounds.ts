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
 * Measures all targets of all stations in turn, round after round, so that whatever the machine does meanwhile meets
 * them alike. The first turn only warms up.
 */
export async function runRounds(
  stations: readonly Station[],
  { rounds, seconds, connections }: { rounds: number; seconds: number; connections: number },
  progress: (step: string) => void,
): Promise<Series[]> {
  let last = 0
  const next = () => (last += 1)
  // Each round goes through the targets, and each target through the archives, which are compared with each other.
  const names = stations[0]?.targets.map(({ name }) => name) ?? []
  const turns = names.flatMap((name) =>
    stations.flatMap(({ articles, paper, targets }) =>
      targets
        .filter((target) => target.name === name)
        .map((target) => {
          const series: Series = { articles, name, missing: target.missing ?? null, rounds: [] }
          return { paper, target, series }
        }),
    ),
  )
  for (let round = 0; round <= rounds; round += 1) {
    progress(round === 0 ? 'warming up' : `round ${round} of ${rounds}`)
    for (const { paper, target, series } of turns) {
      if (series.missing !== null) continue
      const before = cpuOf(paper)
      const load = await sendLoad(paper.origins[target.service], target, {
        connections,
        seconds: round === 0 ? Math.min(seconds, warmUpSeconds) : seconds,
        next,
      })
      if (round > 0) series.rounds.push({ ...load, cpuMs: cpuOf(paper) - before })
    }
  }
  return turns.map(({ series }) => series)
}

// workerd's threads last as long as it does, so that none takes its time along.
function cpuOf({ pids }: RunningPaper): number {
  return pids.reduce((sum, pid) => sum + threadsCpuMs(pid), 0)
}
