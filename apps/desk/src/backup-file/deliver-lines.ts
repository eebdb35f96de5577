import type { LineOutcome } from '@broadsheet/model'
import { deliverBatches } from '../delivery/deliver-batches.ts'
import type { Ending } from '../delivery/ending.ts'
import { UsageError } from '../usage-error.ts'
import { kindOfLine, maxSentLineBytes } from './backup-marks.ts'
import { openLines } from './open-backup.ts'

/** Why a line can't be sent: a stable code and a sentence. */
type LineFault = { code: 'bad-json' | 'too-large' | 'unreadable'; reason: string }

/** The outcome of a line, with its number from 1: the site's answer, or why the line was not sent. */
export type NumberedOutcome<Answer = LineOutcome> = { line: number } & (
  | Answer
  | ({ outcome: 'rejected'; key: null } & LineFault)
)

/** An article, an image, a source or the ranking, as a line of JSON. */
type BackupLine = { number: number; text: string; bytes: number; fault: LineFault | null }

/** How lines are sent. `onBatch` is called after each batch that the site has answered. */
export type LineDelivery<Answer> = {
  send: (lines: readonly string[]) => Promise<Answer[]>
  onBatch: (outcomes: readonly NumberedOutcome<Answer>[]) => void
  interrupted: AbortSignal
}

/**
 * Sends the articles, images, sources and ranking of a backup or an export in the file's order, on which slugs and sections
 * depend. At most two batches are in memory.
 */
export async function deliverLines<Answer>(
  file: string,
  { send, onBatch, interrupted }: LineDelivery<Answer>,
): Promise<Ending> {
  const deliver = async (batch: readonly BackupLine[]) => {
    const sent = batch.filter(({ fault }) => fault === null)
    const answers = (sent.length > 0 ? await send(sent.map(({ text }) => text)) : []).values()
    onBatch(batch.map((line) => outcomeOf(line, answers)))
  }
  const bytesOf = ({ bytes, fault }: BackupLine) => (fault === null ? bytes : 0)
  return await deliverBatches(readItems(file), { bytesOf, deliver, interrupted })
}

async function* readItems(file: string): AsyncGenerator<BackupLine> {
  let number = 0
  try {
    for await (const line of await openLines(file)) {
      number += 1
      const kind = kindOfLine(line)
      if (line.byteLength === 0 || kind === 'begin' || kind === 'end') continue
      const text = line.toString().replace(/^\uFEFF/u, '')
      yield { number, text, bytes: line.byteLength, fault: faultOf(text, line.byteLength) }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    // A tar or a packed file that is cut off, with --incomplete.
    const fault = { code: 'unreadable', reason: 'The file ends in the middle of this line.' } as const
    yield { number: number + 1, text: '', bytes: 0, fault }
  }
}

function faultOf(text: string, bytes: number): LineFault | null {
  if (bytes > maxSentLineBytes) {
    return { code: 'too-large', reason: `The line has ${bytes} bytes, which is more than the site takes.` }
  }
  try {
    JSON.parse(text)
    return null
  } catch {
    return { code: 'bad-json', reason: 'The line is not complete JSON: the file was cut off or changed here.' }
  }
}

function outcomeOf<Answer>({ number, fault }: BackupLine, answers: Iterator<Answer>): NumberedOutcome<Answer> {
  if (fault !== null) return { line: number, outcome: 'rejected', key: null, ...fault }
  const { value, done } = answers.next()
  if (done === true) throw new RangeError('A line of the batch has no outcome.')
  return { line: number, ...value }
}
