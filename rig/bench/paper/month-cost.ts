/**
 * Cloudflare's prices beyond what the Workers Paid plan includes a month, in US dollars a million, as its pricing pages
 * had them in November 2026.
 */
export const prices = {
  requests: { title: 'requests', included: 10e6, perMillion: 0.3, source: 'workers' },
  cpuMs: { title: 'CPU ms', included: 30e6, perMillion: 0.02, source: 'workers' },
  rowsRead: { title: 'D1 rows read', included: 25_000e6, perMillion: 0.001, source: 'd1' },
  rowsWritten: { title: 'D1 rows written', included: 50e6, perMillion: 1, source: 'd1' },
  kvReads: { title: 'KV reads', included: 10e6, perMillion: 0.5, source: 'kv' },
  kvWrites: { title: 'KV writes', included: 1e6, perMillion: 5, source: 'kv' },
  queueOperations: { title: 'queue operations', included: 1e6, perMillion: 0.4, source: 'queues' },
  counterRequests: { title: 'counter requests', included: 1e6, perMillion: 0.15, source: 'durable-objects' },
  counterMs: { title: 'counter GB ms', included: 400e6, perMillion: 0.0125, source: 'durable-objects' },
  counterRowsRead: { title: 'counter rows read', included: 25_000e6, perMillion: 0.001, source: 'durable-objects' },
  counterRowsWritten: { title: 'counter rows written', included: 50e6, perMillion: 1, source: 'durable-objects' },
} as const

/** What the plan itself costs a month, in US dollars. */
const planDollars = 5

/** Where the prices of a product stand. */
export const priceSource = (product: string): string => `https://developers.cloudflare.com/${product}/platform/pricing/`

/** How much of each priced thing a month takes. */
export type Usage = Record<keyof typeof prices, number>

/** What Cloudflare counts for a page that no cache holds, for a view, and for a run of cron. */
export type UnitCosts = {
  page: Pick<Usage, 'cpuMs' | 'rowsRead' | 'kvReads'>
  /** The beacon, and counting what it sent. */
  view: Pick<
    Usage,
    | 'cpuMs'
    | 'rowsRead'
    | 'rowsWritten'
    | 'queueOperations'
    | 'counterRequests'
    | 'counterMs'
    | 'counterRowsRead'
    | 'counterRowsWritten'
  >
  refresh: Pick<Usage, 'cpuMs' | 'rowsRead' | 'rowsWritten' | 'kvReads' | 'kvWrites'>
}

const refreshesPerMonth = 288 * 30

/**
 * A month of so many page views, a share of which (0 to 1) a cache answers. Every page view sends a view. A page that
 * the cache answers is counted as a request all the same, the dearer of the two ways to read the pricing page.
 */
export function monthUsage(pageViews: number, hitRatio: number, { page, view, refresh }: UnitCosts): Usage {
  const rendered = pageViews * (1 - hitRatio)
  return {
    requests: 2 * pageViews,
    cpuMs: rendered * page.cpuMs + pageViews * view.cpuMs + refreshesPerMonth * refresh.cpuMs,
    rowsRead: rendered * page.rowsRead + pageViews * view.rowsRead + refreshesPerMonth * refresh.rowsRead,
    rowsWritten: pageViews * view.rowsWritten + refreshesPerMonth * refresh.rowsWritten,
    kvReads: rendered * page.kvReads + refreshesPerMonth * refresh.kvReads,
    kvWrites: refreshesPerMonth * refresh.kvWrites,
    queueOperations: pageViews * view.queueOperations,
    counterRequests: pageViews * view.counterRequests,
    counterMs: pageViews * view.counterMs,
    counterRowsRead: pageViews * view.counterRowsRead,
    counterRowsWritten: pageViews * view.counterRowsWritten,
  }
}

/** US dollars for a month: at list price as if nothing were included, and what the plan bills. */
export function monthDollars(usage: Usage): { list: number; billed: number } {
  const cost = (of: (thing: keyof Usage) => number) =>
    (Object.keys(prices) as (keyof Usage)[]).reduce(
      (sum, thing) => sum + (of(thing) * prices[thing].perMillion) / 1e6,
      0,
    )
  return {
    list: cost((thing) => usage[thing]),
    billed: planDollars + cost((thing) => Math.max(0, usage[thing] - prices[thing].included)),
  }
}
