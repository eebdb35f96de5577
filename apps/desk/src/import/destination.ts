import { importLimits, type LineOutcome, type ImportOutcome } from '@broadsheet/model'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { UsageError } from '../usage-error.ts'

/** The outcome of a draft; `wouldSend` is that of a dry run. */
export type Outcome = ImportOutcome | { outcome: 'wouldSend' }

/** An outcome other than a rejection. `kept` is for lines of backups: the paper differs, and was left as it is. */
export type Accepted = Exclude<Outcome['outcome'], 'rejected' | 'unknown'> | 'kept'

/** A site, or a dry run. `timezone` is for dates without a zone, `outcomes` are the possible ones of a draft. */
export type Destination = {
  timezone: string
  outcomes: readonly Accepted[]
  /** Sends drafts in JSON and returns an outcome for each, in order. Throws a SiteError. */
  deliver: (drafts: readonly string[]) => Promise<Outcome[]>
  /** Withdraws the articles with these keys, and returns an outcome for each, in order. Throws a SiteError. */
  withdraw: (keys: readonly string[]) => Promise<Outcome[]>
  /**
   * Sends lines of backups, made at an address, and returns an outcome for each. Throws a SiteError, or a UsageError without
   * an admin's token.
   */
  restore: (lines: readonly string[], madeAt: string | null) => Promise<RestoredOutcome[]>
  /** Where the files of images in backups go; null in a dry run. */
  site: SiteClient | null
}

/** The outcome of a line; `wouldSend` is that of a dry run. */
export type RestoredOutcome = LineOutcome | { outcome: 'wouldSend' }

/** A site that has answered and accepted the token. Throws a UsageError or a SiteError. */
export async function connectSite(options: SiteOptions, deps: DeskDeps): Promise<Destination> {
  const client = await openSite(options, deps)
  const { timezone } = await client.getSite()
  return {
    timezone,
    outcomes: ['added', 'updated', 'unchanged'],
    deliver: client.importDrafts,
    withdraw: async (keys) => await withdrawInBatches(keys, client.importDrafts),
    restore: (lines, madeAt) => client.restoreLines(lines, madeAt).catch(explainForbidden),
    site: client,
  }
}

/** Sends nothing. It needs no site, because the time zone doesn't decide whether a document can be parsed. */
export const dryRun: Destination = {
  timezone: 'UTC',
  outcomes: ['wouldSend'],
  deliver: async (drafts) => drafts.map(() => ({ outcome: 'wouldSend' })),
  withdraw: async (keys) => keys.map(() => ({ outcome: 'wouldSend' })),
  restore: async (lines) => lines.map(() => ({ outcome: 'wouldSend' })),
  site: null,
}

async function withdrawInBatches(keys: readonly string[], send: Destination['deliver']): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let at = 0; at < keys.length; at += importLimits.withdrawals) {
    const batch = keys.slice(at, at + importLimits.withdrawals)
    outcomes.push(...(await send(batch.map((key) => JSON.stringify({ withdraw: key })))))
  }
  return outcomes
}

/** Explains what to do without an admin's token. */
export function explainForbidden(error: unknown): never {
  if (!(error instanceof SiteError && error.code === 'forbidden')) throw error
  const hint =
    "To restore articles as they were, use an admin's token. With this token, --as-new imports the published ones as new articles."
  throw new UsageError(`${error.message} ${hint}`, { cause: error })
}
