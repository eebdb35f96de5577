import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStories } from './read-stories.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stories-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function fileOf(...lines: string[]): Promise<string> {
  const file = path.join(folder, 'headlines.tsv')
  await writeFile(file, lines.join('\n'))
  return file
}

describe('a file of headlines', () => {
  it('is read by the names of its columns, whatever their order', async () => {
    const file = await fileOf(
      'headline\tstory\tsection\ttime\tnote',
      'Bell found\tbell\tb\t2026-11-24T12:00:00Z\t',
      '',
      'Mole breached\tmole\tb\t2026-11-24T13:00:00Z\tx',
      'Bell rings\tbell\tb\t2026-11-24T13:00:00Z\t',
    )
    expect(await readStories(file)).toEqual([
      { time: 1_795_521_600, section: 'b', story: 'bell', headline: 'Bell found' },
      { time: 1_795_525_200, section: 'b', story: 'mole', headline: 'Mole breached' },
      { time: 1_795_525_200, section: 'b', story: 'bell', headline: 'Bell rings' },
    ])
  })

  it.each([
    ['a column is missing', ['time\tsection\theadline'], /:1: no column story\. The first line/],
    ['a value is missing', ['time\tsection\tstory\theadline', '2026-11-24T12:00:00Z\tb\tbell'], /:2: 3 values for 4/],
    ['a time is none', ['time\tsection\tstory\theadline', 'noon\tb\tbell\tBell found'], /:2: "noon" is no ISO 8601/],
    ['a headline is empty', ['time\tsection\tstory\theadline', '2026-11-24T12:00:00Z\tb\tbell\t '], /:2: no headline/],
    [
      'there is but one story',
      ['time\tsection\tstory\theadline', '2026-11-24T12:00:00Z\tb\tbell\tBell found'],
      /fewer than two stories/,
    ],
    [
      'no story has two headlines',
      [
        'time\tsection\tstory\theadline',
        ...['bell', 'mole'].map((story) => `2026-11-24T12:00:00Z\tb\t${story}\tFound`),
      ],
      /no story has two headlines/,
    ],
  ])('is refused by file and line when %s', async (_what, lines, message) => {
    const file = await fileOf(...lines)
    await expect(readStories(file)).rejects.toThrow(message)
    await expect(readStories(file)).rejects.toThrow(file)
  })
})
