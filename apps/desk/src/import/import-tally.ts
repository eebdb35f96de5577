import type { ImportOutcome } from '@broadsheet/model'
import type { DraftFacts, Reading, Rejection } from './read-documents.ts'

/** What became of a draft; `wouldSend` is a dry run's. */
export type Outcome = ImportOutcome | { outcome: 'wouldSend' }

/** What can become of a draft that is not rejected. */
export type Accepted = Exclude<Outcome['outcome'], 'rejected'>

/** How an import went so far: a number for each accepted outcome, and the rejections in the order of the documents. */
export type ImportTally = { counts: Map<Accepted, number>; rejections: Rejection[] }

/** A tally of nothing yet that names these outcomes, in this order. */
export function emptyTally(outcomes: readonly Accepted[]): ImportTally {
  return { counts: new Map(outcomes.map((outcome) => [outcome, 0])), rejections: [] }
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
    } else {
      tally.counts.set(answer.outcome, (tally.counts.get(answer.outcome) ?? 0) + 1)
    }
  }
}

function placeOf({ file, item }: DraftFacts): Pick<Rejection, 'file' | 'item'> {
  return item === undefined ? { file } : { file, item }
}
