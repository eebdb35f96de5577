import { heapLimitMegabytes } from '../../workerd/open-ranker.ts'
import type { Figures } from './step-figures.ts'

type Limit = { figure: 'statements' | 'cpuMs' | 'heapMegabytes' | 'slowestMs' | 'kvWrites'; most: number; of: string }

// https://developers.cloudflare.com/workers/platform/limits/ and https://developers.cloudflare.com/d1/platform/limits/
const platformLimits: Limit[] = [
  { figure: 'statements', most: 1000, of: 'statements an invocation (D1)' },
  { figure: 'cpuMs', most: 30_000, of: 'ms of CPU (a Worker whose cron runs more often than hourly)' },
  { figure: 'heapMegabytes', most: heapLimitMegabytes, of: 'MB of memory (Workers)' },
  { figure: 'slowestMs', most: 30_000, of: 'ms a statement (D1)' },
]

// The paper's own promise: one write of the ranking at most, none when nothing changed (docs/ranking.md).
const kvWrites = { refresh: 1, unchanged: 0, fold: 0 } as const

/** What a step exceeds, in words; nothing when it stays within all limits. */
export function exceeded(figures: Figures): string[] {
  const limits: Limit[] = [...platformLimits, { figure: 'kvWrites', most: kvWrites[figures.kind], of: 'KV writes' }]
  const over = limits.flatMap(({ figure, most, of }) => {
    return figures[figure] > most ? [`${figures[figure]}, more than ${most} ${of}`] : []
  })
  return figures.errors.length > 0 ? [...over, `failed: ${figures.errors[0]}`] : over
}
