import { archiveLimits, type ArchiveOutcome } from '@broadsheet/model'
import { kindOfLine } from '../archive/archive-marks.ts'
import { openArchive } from '../archive/open-archive.ts'
import { cutBatches } from '../import/cut-batches.ts'
import type { Ending } from '../import/deliver-documents.ts'
import { readAhead } from '../import/read-ahead.ts'
import { SiteError } from '../site/site-error.ts'

/** What became of a line, by its number from 1. */
export type LineOutcome = ArchiveOutcome & { line: number }

/** An article, a feed or the ranking, as a line of JSON; `fault` says why it can't be sent. */
type ArchiveLine = { number: number; text: string; bytes: number; fault: string | null }

/** Where lines go, and where a delivery tells how it goes: `onBatch` is called for each batch that was answered. */
export type LineDelivery = {
  send: (lines: readonly string[]) => Promise<ArchiveOutcome[]>
  onBatch: (outcomes: readonly LineOutcome[]) => void
  interrupted: AbortSignal
}

/**
 * Delivers what stands between the first line and the last of an export or a backup in the file's order, on which what articles share
 * depends. One batch is under way while the next is read: two are held at most, however large the file.
 */
export async function deliverLines(file: string, { send, onBatch, interrupted }: LineDelivery): Promise<Ending> {
  try {
    for await (const batch of readAhead(cutBatches(readItems(file), bytesSent))) {
      if (interrupted.aborted) break
      const sent = batch.filter(({ fault }) => fault === null)
      const answers = (sent.length > 0 ? await send(sent.map(({ text }) => text)) : []).values()
      onBatch(batch.map((line) => outcomeOf(line, answers)))
    }
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    // An interruption also ends the wait for a site that is away.
    if (!interrupted.aborted) return error
  }
  return interrupted.aborted ? 'interrupted' : 'finished'
}

async function* readItems(file: string): AsyncGenerator<ArchiveLine> {
  let number = 0
  for await (const line of await openArchive(file)) {
    number += 1
    const kind = kindOfLine(line)
    if (line.byteLength === 0 || kind === 'begin' || kind === 'end') continue
    const text = line.toString().replace(/^\uFEFF/u, '')
    yield { number, text, bytes: line.byteLength, fault: faultOf(text, line.byteLength) }
  }
}

function faultOf(text: string, bytes: number): string | null {
  if (bytes > archiveLimits.bytes - '{"lines":[]}'.length) return `The line has ${bytes} bytes, too many for the site.`
  try {
    JSON.parse(text)
    return null
  } catch {
    return 'The line is no whole JSON: the file was cut off or changed there.'
  }
}

function bytesSent({ bytes, fault }: ArchiveLine): number {
  return fault === null ? bytes : 0
}

function outcomeOf({ number, fault }: ArchiveLine, answers: Iterator<ArchiveOutcome>): LineOutcome {
  if (fault !== null) return { line: number, outcome: 'rejected', key: null, reason: fault }
  const { value, done } = answers.next()
  if (done === true) throw new RangeError('A line of the batch has no outcome.')
  return { line: number, ...value }
}
