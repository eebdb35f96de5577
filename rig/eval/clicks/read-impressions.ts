import { stat } from 'node:fs/promises'
import path from 'node:path'
import { readTable, readTime, type TableRow } from '../read-table.ts'

/** A list as a reader saw it: `time` in UTC epoch seconds, `clicked` a part of `offered`. */
export type Impression = { time: number; offered: string[]; clicked: Set<string> }

const fileName = 'impressions.tsv'
const columns = ['time', 'offered', 'clicked']

/**
 * Reads a click log: tab-separated, a header naming at least the columns `time` (ISO 8601), `offered` and `clicked`
 * (ids between spaces), in order of time. `where` is the file, or a folder that holds it as impressions.tsv. Throws
 * an error that names file, line and cure.
 */
export async function readImpressions(where: string): Promise<Impression[]> {
  const file = (await stat(where)).isDirectory() ? path.join(where, fileName) : where
  const impressions = (await readTable(file, columns)).map(readRow)
  const late = impressions.findIndex(({ time }, index) => time < (impressions[index - 1]?.time ?? time))
  if (late > 0) throw new Error(`${file}: impression ${late + 1} is older than the one before it. Sort it by time.`)
  return impressions
}

function readRow(row: TableRow): Impression {
  const { place, valueOf } = row
  const offered = [...new Set(idsIn(valueOf('offered')))]
  const clicked = new Set(idsIn(valueOf('clicked')))
  const strange = [...clicked].find((id) => !offered.includes(id))
  if (strange !== undefined)
    throw new Error(`${place}: ${strange} was clicked but not offered. List it as offered, too.`)
  return { time: readTime(row, 'time'), offered, clicked }
}

function idsIn(text: string): string[] {
  return text.split(' ').filter((id) => id !== '')
}
