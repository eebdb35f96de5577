import { readTable, readTime, type TableRow } from '../read-table.ts'

/** A headline and the story that it belongs to; `time` in UTC epoch seconds. */
export type StoryHeadline = { time: number; section: string; story: string; headline: string }

const columns = ['time', 'section', 'story', 'headline']

/**
 * Reads headlines and their stories: tab-separated, a header naming at least the columns `time` (ISO 8601),
 * `section`, `story` and `headline`, in any order. Throws an error that names file, line and cure.
 */
export async function readStories(file: string): Promise<StoryHeadline[]> {
  const rows = (await readTable(file, columns)).map(readRow)
  const stories = new Set(rows.map(({ story }) => story)).size
  if (stories < 2) {
    throw new Error(`${file}: fewer than two stories. A story's headlines are told from those of others: add some.`)
  }
  if (stories === rows.length)
    throw new Error(`${file}: no story has two headlines. Name a story alike in each line of it.`)
  return rows
}

function readRow(row: TableRow): StoryHeadline {
  const { place, valueOf } = row
  const empty = ['story', 'headline'].find((column) => valueOf(column).trim() === '')
  if (empty !== undefined) throw new Error(`${place}: no ${empty}. Fill it in or leave the line out.`)
  return {
    time: readTime(row, 'time'),
    section: valueOf('section'),
    story: valueOf('story'),
    headline: valueOf('headline'),
  }
}
