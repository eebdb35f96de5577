import { archiveLimits, type ArchiveOutcome } from '@broadsheet/model'
import { deliverBatches, type Ending } from '../delivery/deliver-batches.ts'
import { UsageError } from '../usage-error.ts'
import { kindOfLine } from './backup-marks.ts'
import { openArchive } from './open-backup.ts'

/** Why a line can't be sent: a stable code, and what it means. */
type LineFault = { code: 'bad-json' | 'too-large' | 'unreadable'; reason: string }

/** What became of a line, by its number from 1: what the site answered, or why it was not asked. */
export type LineOutcome<Answer = ArchiveOutcome> = { line: number } & (
  | Answer
  | ({ outcome: 'rejected'; key: null } & LineFault)
)

/** An article, a feed or the ranking, as a line of JSON. */
type ArchiveLine = { number: number; text: string; bytes: number; fault: LineFault | null }

/** Where lines go, and where a delivery tells how it goes: `onBatch` is called for each batch that was answered. */
export type LineDelivery<Answer> = {
  send: (lines: readonly string[]) => Promise<Answer[]>
  onBatch: (outcomes: readonly LineOutcome<Answer>[]) => void
  interrupted: AbortSignal
}

/**
 * Delivers what stands between the first line and the last of an export or a backup in the file's order, on which what
 * articles share depends. Two batches are held at most, however large the file.
 */
export async function deliverLines<Answer>(
  file: string,
  { send, onBatch, interrupted }: LineDelivery<Answer>,
): Promise<Ending> {
  const deliver = async (batch: readonly ArchiveLine[]) => {
    const sent = batch.filter(({ fault }) => fault === null)
    const answers = (sent.length > 0 ? await send(sent.map(({ text }) => text)) : []).values()
    onBatch(batch.map((line) => outcomeOf(line, answers)))
  }
  const bytesOf = ({ bytes, fault }: ArchiveLine) => (fault === null ? bytes : 0)
  return await deliverBatches(readItems(file), { bytesOf, deliver, interrupted })
}

async function* readItems(file: string): AsyncGenerator<ArchiveLine> {
  let number = 0
  try {
    for await (const line of await openArchive(file)) {
      number += 1
      const kind = kindOfLine(line)
      if (line.byteLength === 0 || kind === 'begin' || kind === 'end') continue
      const text = line.toString().replace(/^\uFEFF/u, '')
      yield { number, text, bytes: line.byteLength, fault: faultOf(text, line.byteLength) }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    // A packed file that is cut off, of which the operator wants what is there.
    const fault = { code: 'unreadable', reason: 'The file breaks off before the end of this line.' } as const
    yield { number: number + 1, text: '', bytes: 0, fault }
  }
}

function faultOf(text: string, bytes: number): LineFault | null {
  if (bytes > archiveLimits.bytes - '{"lines":[]}'.length) {
    return { code: 'too-large', reason: `The line has ${bytes} bytes, too many for the site.` }
  }
  try {
    JSON.parse(text)
    return null
  } catch {
    return { code: 'bad-json', reason: 'The line is no whole JSON: the file was cut off or changed there.' }
  }
}

function outcomeOf<Answer>({ number, fault }: ArchiveLine, answers: Iterator<Answer>): LineOutcome<Answer> {
  if (fault !== null) return { line: number, outcome: 'rejected', key: null, ...fault }
  const { value, done } = answers.next()
  if (done === true) throw new RangeError('A line of the batch has no outcome.')
  return { line: number, ...value }
}
