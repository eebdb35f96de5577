import { readFile } from 'node:fs/promises'

/** A headline and the story that it belongs to; `time` in UTC epoch seconds. */
export type StoryHeadline = { time: number; section: string; story: string; headline: string }

const columns = ['time', 'section', 'story', 'headline']

/**
 * Reads headlines and their stories: tab-separated, a header naming at least the columns `time` (ISO 8601),
 * `section`, `story` and `headline`, in any order. Throws an error that names file, line and cure.
 */
export async function readStories(file: string): Promise<StoryHeadline[]> {
  const [header = '', ...lines] = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = header.split('\t')
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) {
    throw new Error(
      `${file}:1: no column ${missing.join(', ')}. The first line has to name the columns, tab-separated.`,
    )
  }
  const rows = lines.flatMap((line, index) => (line === '' ? [] : [readLine(line, names, `${file}:${index + 2}`)]))
  const stories = new Set(rows.map(({ story }) => story)).size
  if (stories < 2) {
    throw new Error(`${file}: fewer than two stories. A story's headlines are told from those of others: add some.`)
  }
  if (stories === rows.length)
    throw new Error(`${file}: no story has two headlines. Name a story alike in each line of it.`)
  return rows
}

function readLine(line: string, names: readonly string[], place: string): StoryHeadline {
  const values = line.split('\t')
  const valueOf = (column: string) => values[names.indexOf(column)] ?? ''
  if (values.length !== names.length) {
    throw new Error(
      `${place}: ${values.length} values for ${names.length} columns. Put one tab between values and none inside.`,
    )
  }
  const time = Date.parse(valueOf('time')) / 1000
  if (Number.isNaN(time))
    throw new Error(`${place}: "${valueOf('time')}" is no ISO 8601 time, as 2026-11-24T12:00:00Z.`)
  const empty = ['story', 'headline'].find((column) => valueOf(column).trim() === '')
  if (empty !== undefined) throw new Error(`${place}: no ${empty}. Fill it in or leave the line out.`)
  return { time, section: valueOf('section'), story: valueOf('story'), headline: valueOf('headline') }
}
