import type { Omission } from '@broadsheet/parser'
import type { FileTally } from '../backup-file/deliver-files.ts'
import type { NumberedOutcome } from '../backup-file/deliver-lines.ts'
import type { Accepted, Outcome, RestoredOutcome } from './destination.ts'
import type { DraftFacts, ParsedItem, Rejection } from './read-documents.ts'

/**
 * The results of an import so far: a count for each outcome, the rejections in the documents' order, the items that are
 * drafts for lack of a date, the addresses (`kept`) at which the paper differs from a backup and was left as it is, and
 * what could not be imported, by kind.
 */
export type ImportTally = {
  counts: Map<Accepted, number>
  rejections: Rejection[]
  unpublished: Unpublished[]
  kept: string[]
  omitted: Map<Omission['kind'], number>
}

/** An item that is a draft of the paper; `url` is its address once it is published, null in a dry run. */
export type Unpublished = {
  file: string | null
  item?: number
  headline: string
  /** Whether it names a date, or was given one, which came after an editor had changed the draft. */
  hasDate: boolean
  outcome: Accepted
  url: string | null
}

/** An empty tally with these outcomes, in this order. */
export function emptyTally(outcomes: readonly Accepted[]): ImportTally {
  const counts = new Map(outcomes.map((outcome) => [outcome, 0]))
  return { counts, rejections: [], unpublished: [], kept: [], omitted: new Map() }
}

/** The number of items in a tally. */
export function countItems({ counts, rejections }: ImportTally): number {
  return [...counts.values()].reduce((total, count) => total + count, rejections.length)
}

/** The outcomes of the drafts of a batch, and of the withdrawals in it, in order. */
type BatchOutcomes = { drafts: readonly Outcome[]; withdrawals: readonly Outcome[] }

/** Adds a batch of items, and the outcomes of those that were sent. */
export function addBatch(tally: ImportTally, items: readonly ParsedItem[], outcomes: BatchOutcomes): void {
  const [drafts, withdrawals] = [outcomes.drafts.values(), outcomes.withdrawals.values()]
  for (const item of items) {
    for (const { kind, count } of item.omitted ?? []) omit(tally, kind, count)
    if (item.ok) addDraft(tally, item.facts, drafts.next().value)
    else if (item.withdraws === undefined) tally.rejections.push(item.rejection)
    else addOutcome(tally, item.rejection, withdrawals.next().value)
  }
}

function addDraft(tally: ImportTally, facts: DraftFacts, answer: Outcome | undefined): void {
  addOutcome(tally, placeOf(facts), answer)
  if (answer === undefined || answer.outcome === 'rejected' || answer.outcome === 'unknown') return
  const hasDate = facts.publishedAt !== null
  const isDraft = answer.outcome === 'wouldSend' ? !hasDate : answer.status === 'draft'
  if (!isDraft) return
  const url = answer.outcome === 'wouldSend' ? null : answer.url
  const { headline } = facts
  tally.unpublished.push({ ...placeOf(facts), headline, hasDate, outcome: answer.outcome, url })
}

type Place = Pick<Rejection, 'file' | 'item'>

function addOutcome(tally: ImportTally, { file, item }: Place, answer: Outcome | undefined): void {
  if (answer === undefined) throw new RangeError('An item of the batch has no outcome.')
  if (answer.outcome === 'unknown') return omit(tally, 'withdrawal', 1)
  if (answer.outcome !== 'rejected') return count(tally, answer.outcome)
  const place = item === undefined ? { file } : { file, item }
  tally.rejections.push({ ...place, line: null, reason: 'refused-by-site', message: answer.reason })
}

function omit({ omitted }: ImportTally, kind: Omission['kind'], count: number): void {
  omitted.set(kind, (omitted.get(kind) ?? 0) + count)
}

/** Adds the files of images in a backup that the site refused. */
export function addFiles(tally: ImportTally, file: string | null, { rejections }: FileTally): void {
  for (const { entry, reason } of rejections)
    tally.rejections.push({ file, line: null, reason: 'refused-by-site', message: `${entry}: ${reason}` })
}

/** Adds the outcomes of some lines of a backup or an export. */
export function addLines(
  tally: ImportTally,
  file: string | null,
  outcomes: readonly NumberedOutcome<RestoredOutcome>[],
): void {
  for (const outcome of outcomes) {
    if (outcome.outcome === 'rejected') {
      const reason = 'code' in outcome ? outcome.code : 'refused-by-site'
      tally.rejections.push({ file, line: outcome.line, reason, message: outcome.reason })
      continue
    }
    if (outcome.outcome === 'kept') tally.kept.push(outcome.url)
    count(tally, outcome.outcome === 'restored' ? 'added' : outcome.outcome)
  }
}

function count({ counts }: ImportTally, outcome: Accepted): void {
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
}

function placeOf({ file, item }: DraftFacts): Place {
  return item === undefined ? { file } : { file, item }
}
