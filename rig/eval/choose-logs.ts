import { existsSync } from 'node:fs'
import path from 'node:path'

/** The log and the headlines to measure on, null for one that is not wanted, and a notice about them for the reader. */
export type ChosenLogs = { clicks: string | null; stories: string | null; notice: string }

const sampleFolder = path.join(import.meta.dirname, 'sample')
const sampleNotice =
  'Measured on the sample in rig/eval/sample, which is generated: no readers and no news. It shows that measuring ' +
  'works and says nothing about a ranking. For a real log: npm run eval -- --clicks DIR --stories FILE\n\n'

/**
 * Chooses the files that were named. Where none was, takes those in `data`, which this project was measured with and a
 * clone has not, or else the sample. Throws one line when a named file is not there.
 */
export function chooseLogs(
  named: { clicks?: string | undefined; stories?: string | undefined },
  data: string,
): ChosenLogs {
  const { clicks = null, stories = null } = named
  const missing = [clicks, stories].find((file) => file !== null && !existsSync(file))
  if (missing !== undefined) {
    throw new Error(`There is nothing at ${missing}. Name a log: --clicks DIR, --stories FILE (see --help).`)
  }
  if (clicks !== null || stories !== null) return { clicks, stories, notice: '' }
  const own = { clicks: path.join(data, 'clicks'), stories: path.join(data, 'stories/headlines.tsv') }
  if (existsSync(own.clicks) && existsSync(own.stories)) return { ...own, notice: '' }
  return { clicks: sampleFolder, stories: path.join(sampleFolder, 'headlines.tsv'), notice: sampleNotice }
}
