import type { LineOutcome } from '../backup-file/deliver-lines.ts'
import type { Accepted, Outcome, RestoredOutcome } from './destination.ts'
import type { DraftFacts, Reading, Rejection } from './read-documents.ts'

/**
 * How an import went so far: a number for each accepted outcome, the rejections in the order of the documents, and the
 * addresses of what the paper has otherwise than an export.
 */
export type ImportTally = { counts: Map<Accepted, number>; rejections: Rejection[]; kept: string[] }

/** A tally of nothing yet that names these outcomes, in this order. */
export function emptyTally(outcomes: readonly Accepted[]): ImportTally {
  return { counts: new Map(outcomes.map((outcome) => [outcome, 0])), rejections: [], kept: [] }
}

/** How many items a tally holds. */
export function tallied({ counts, rejections }: ImportTally): number {
  return [...counts.values()].reduce((total, count) => total + count, rejections.length)
}

/** Adds a batch: its readings, and the outcomes of the drafts among them, in their order. */
export function addBatch(tally: ImportTally, readings: readonly Reading[], outcomes: readonly Outcome[]): void {
  const comingOutcomes = outcomes.values()
  for (const reading of readings) {
    if (!reading.ok) {
      tally.rejections.push(reading.rejection)
      continue
    }
    const { value: answer } = comingOutcomes.next()
    if (answer === undefined) throw new RangeError('A draft of the batch has no outcome.')
    if (answer.outcome === 'rejected') {
      tally.rejections.push({
        ...placeOf(reading.facts),
        line: null,
        reason: 'refused-by-site',
        message: answer.reason,
      })
    } else count(tally, answer.outcome)
  }
}

/** Adds what became of some lines of an export or a backup. */
export function addLines(
  tally: ImportTally,
  file: string | null,
  outcomes: readonly LineOutcome<RestoredOutcome>[],
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
