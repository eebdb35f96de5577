import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'

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
  const [header = '', ...lines] = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = header.split('\t')
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) {
    throw new Error(
      `${file}:1: no column ${missing.join(', ')}. The first line has to name the columns, tab-separated.`,
    )
  }
  const impressions = lines.flatMap((line, index) =>
    line === '' ? [] : [readLine(line, names, `${file}:${index + 2}`)],
  )
  const late = impressions.findIndex(({ time }, index) => time < (impressions[index - 1]?.time ?? time))
  if (late > 0) throw new Error(`${file}: impression ${late + 1} is older than the one before it. Sort it by time.`)
  return impressions
}

function readLine(line: string, names: readonly string[], place: string): Impression {
  const values = line.split('\t')
  const valueOf = (column: string) => values[names.indexOf(column)] ?? ''
  const time = Date.parse(valueOf('time')) / 1000
  if (Number.isNaN(time)) throw new Error(`${place}: "${valueOf('time')}" is no ISO 8601 time.`)
  const offered = [...new Set(idsIn(valueOf('offered')))]
  const clicked = new Set(idsIn(valueOf('clicked')))
  const strange = [...clicked].find((id) => !offered.includes(id))
  if (strange !== undefined) throw new Error(`${place}: ${strange} was clicked but not offered.`)
  return { time, offered, clicked }
}

function idsIn(text: string): string[] {
  return text.split(' ').filter((id) => id !== '')
}
