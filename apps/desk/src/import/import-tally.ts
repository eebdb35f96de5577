import type { Omission } from '@broadsheet/parser'
import type { NumberedOutcome } from '../backup-file/deliver-lines.ts'
import type { Accepted, Outcome, RestoredOutcome } from './destination.ts'
import type { DraftFacts, ParsedItem, Rejection } from './read-documents.ts'

/**
 * The results of an import so far: a count for each outcome, the rejections in the documents' order, the addresses
 * (`kept`) at which the paper differs from a backup and was left as it is, and what could not be imported, by kind.
 */
export type ImportTally = {
  counts: Map<Accepted, number>
  rejections: Rejection[]
  kept: string[]
  omitted: Map<Omission['kind'], number>
}

/** An empty tally with these outcomes, in this order. */
export function emptyTally(outcomes: readonly Accepted[]): ImportTally {
  return { counts: new Map(outcomes.map((outcome) => [outcome, 0])), rejections: [], kept: [], omitted: new Map() }
}

/** The number of items in a tally. */
export function countItems({ counts, rejections }: ImportTally): number {
  return [...counts.values()].reduce((total, count) => total + count, rejections.length)
}

/** Adds a batch of items, and the outcomes of the drafts among them, in order. */
export function addBatch(tally: ImportTally, items: readonly ParsedItem[], outcomes: readonly Outcome[]): void {
  const nextOutcomes = outcomes.values()
  for (const item of items) {
    for (const { kind, count } of item.omitted ?? []) tally.omitted.set(kind, (tally.omitted.get(kind) ?? 0) + count)
    if (!item.ok) {
      tally.rejections.push(item.rejection)
      continue
    }
    const { value: answer } = nextOutcomes.next()
    if (answer === undefined) throw new RangeError('A draft of the batch has no outcome.')
    if (answer.outcome === 'rejected') {
      tally.rejections.push({
        ...placeOf(item.facts),
        line: null,
        reason: 'refused-by-site',
        message: answer.reason,
      })
    } else count(tally, answer.outcome)
  }
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

function placeOf({ file, item }: DraftFacts): Pick<Rejection, 'file' | 'item'> {
  return item === undefined ? { file } : { file, item }
}
