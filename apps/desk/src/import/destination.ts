import type { DeskContext } from '../desk-context.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import type { Accepted, Outcome } from './import-tally.ts'

/** Where drafts go: the zone of dates that name none, what can become of a draft, and the way there. */
export type Destination = {
  timezone: string
  outcomes: readonly Accepted[]
  /** Takes drafts in JSON and gives an outcome for each, in their order. Throws a SiteError. */
  deliver: (drafts: readonly string[]) => Promise<Outcome[]>
}

/** A site that has answered and taken the token. Throws a UsageError or a SiteError where there is none. */
export async function connectSite(options: SiteOptions, context: DeskContext): Promise<Destination> {
  const client = await openSite(options, context)
  const { timezone } = await client.askFacts()
  return { timezone, outcomes: ['added', 'updated', 'unchanged'], deliver: client.importDrafts }
}

/** Nowhere: a dry run needs no site. Whether a document can be read doesn't depend on the zone of its date. */
export const dryRun: Destination = {
  timezone: 'UTC',
  outcomes: ['wouldSend'],
  deliver: async (drafts) => drafts.map(() => ({ outcome: 'wouldSend' })),
}
