import { connectInspector } from '../workerd/inspector.ts'
import { runningMs, startProfile, stopProfile, type Profile } from '../workerd/profile.ts'
import type { RunningPaper } from './open-paper.ts'
import { sendLoad } from './send-load.ts'
import type { Target } from './targets.ts'

/** CPU of a Worker's isolate alone, in milliseconds a request: what Cloudflare bills as CPU time. */
export type IsolateCpu = { name: string; cpuMs: number; requests: number; profile: Profile }

const connections = 4
const warmUpSeconds = 0.5

/**
 * Has V8 sample the Worker of each target under load for so many seconds, and adds up what it ran. The paper must have
 * been opened with its inspector.
 */
export async function measureIsolates(
  paper: RunningPaper,
  targets: readonly Target[],
  { seconds, first }: { seconds: number; first: number },
): Promise<IsolateCpu[]> {
  if (paper.inspector === null) throw new Error('The paper was opened without its inspector')
  let last = first
  const next = () => (last += 1)
  const measured: IsolateCpu[] = []
  for (const target of targets.filter(({ missing }) => missing === undefined)) {
    const origin = paper.origins[target.service]
    await sendLoad(origin, target, { connections, seconds: Math.min(seconds, warmUpSeconds), next })
    const inspector = await connectInspector(paper.inspector, `core:user:${target.service}`)
    await startProfile(inspector)
    const { requests } = await sendLoad(origin, target, { connections, seconds, next })
    const profile = await stopProfile(inspector)
    inspector.close()
    measured.push({ name: target.name, cpuMs: runningMs(profile) / requests, requests, profile })
  }
  return measured
}
