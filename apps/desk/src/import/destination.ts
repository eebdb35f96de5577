import type { ArchiveOutcome, ImportOutcome } from '@broadsheet/model'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import { SiteError } from '../site/site-error.ts'
import { UsageError } from '../usage-error.ts'

/** What became of a draft; `wouldSend` is a dry run's. */
export type Outcome = ImportOutcome | { outcome: 'wouldSend' }

/** What can become of a draft or a line that is not rejected. `kept` is of exports: there, but otherwise, and left so. */
export type Accepted = Exclude<Outcome['outcome'], 'rejected'> | 'kept'

/** Where drafts and lines of exports go: the zone of dates that name none, what can become of a draft, and the way. */
export type Destination = {
  timezone: string
  outcomes: readonly Accepted[]
  /** Takes drafts in JSON and gives an outcome for each, in their order. Throws a SiteError. */
  deliver: (drafts: readonly string[]) => Promise<Outcome[]>
  /** Takes lines of an export or a backup and gives an outcome for each. Throws as well a UsageError for a token that may not. */
  restore: (lines: readonly string[]) => Promise<RestoredOutcome[]>
}

/** What became of a line; `wouldSend` is a dry run's. */
export type RestoredOutcome = ArchiveOutcome | { outcome: 'wouldSend' }

/** A site that has answered and taken the token. Throws a UsageError or a SiteError where there is none. */
export async function connectSite(options: SiteOptions, context: DeskContext): Promise<Destination> {
  const client = await openSite(options, context)
  const { timezone } = await client.askFacts()
  return {
    timezone,
    outcomes: ['added', 'updated', 'unchanged'],
    deliver: client.importDrafts,
    restore: (lines) => client.restoreLines(lines).catch(explainForbidden),
  }
}

/** Nowhere: a dry run needs no site. Whether a document can be read doesn't depend on the zone of its date. */
export const dryRun: Destination = {
  timezone: 'UTC',
  outcomes: ['wouldSend'],
  deliver: async (drafts) => drafts.map(() => ({ outcome: 'wouldSend' })),
  restore: async (lines) => lines.map(() => ({ outcome: 'wouldSend' })),
}

function explainForbidden(error: unknown): never {
  if (!(error instanceof SiteError && error.code === 'forbidden')) throw error
  const cure =
    "To bring an export back as it was, give an admin's token. With this one, --as-new takes its published articles over as new ones."
  throw new UsageError(`${error.message} ${cure}`, { cause: error })
}
