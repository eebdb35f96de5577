import type { DeskContext } from '../desk-context.ts'
import { findSiteAddress } from '../site/find-site-address.ts'
import { findToken } from '../site/find-token.ts'
import { createSiteClient } from '../site/site-client.ts'
import type { Accepted, Outcome } from './import-tally.ts'

/** Where drafts go: the zone of dates that name none, what can become of a draft, and the way there. */
export type Destination = {
  timezone: string
  outcomes: readonly Accepted[]
  /** Takes drafts in JSON and gives an outcome for each, in their order. Throws a SiteError. */
  deliver: (drafts: readonly string[]) => Promise<Outcome[]>
}

/** Which site to talk to, and how, as the command line says it. */
export type SiteOptions = { to?: string; tokenFile?: string; allowHttp?: boolean }

/** A site that has answered and taken the token. Throws a UsageError or a SiteError where there is none. */
export async function connectSite(options: SiteOptions, context: DeskContext): Promise<Destination> {
  const site = await findSiteAddress(options, context)
  const token = await findToken(options.tokenFile, site, context)
  const client = createSiteClient(site.origin, token, {
    pause: (delayMs) => context.pause(delayMs, context.interrupted),
    random: context.random,
  })
  const { timezone } = await client.askFacts()
  return { timezone, outcomes: ['added', 'updated', 'unchanged'], deliver: client.importDrafts }
}

/** Nowhere: a dry run needs no site. Whether a dump can be read doesn't depend on the zone of its date. */
export const dryRun: Destination = {
  timezone: 'UTC',
  outcomes: ['wouldSend'],
  deliver: async (drafts) => drafts.map(() => ({ outcome: 'wouldSend' })),
}
