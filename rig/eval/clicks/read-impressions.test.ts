import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readImpressions } from './read-impressions.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-eval-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function log(...lines: string[]): Promise<string> {
  const file = path.join(folder, 'impressions.tsv')
  await writeFile(file, lines.join('\n'))
  return file
}

it('reads a log by its columns’ names, as a file or in its folder', async () => {
  const file = await log('clicked\ttime\toffered', 'b\t2026-11-24T12:00:00Z\ta b', '')
  const expected = [{ time: 1_795_521_600, offered: ['a', 'b'], clicked: new Set(['b']) }]
  expect(await readImpressions(file)).toEqual(expected)
  expect(await readImpressions(folder)).toEqual(expected)
})

const head = 'time\toffered\tclicked'
it.each([
  ['no column clicked', ['time\toffered']],
  [':3: "noon" is no ISO 8601 time', [head, '2026-11-24T12:00:00Z\ta b\ta', 'noon\ta b\tb']],
  [':2: c was clicked but not offered', [head, '2026-11-24T12:00:00Z\ta b\tc']],
  ['impression 2 is older than the one before it', [head, '2026-11-24T12:00:00Z\ta\ta', '2026-11-24T11:00:00Z\ta\ta']],
])('names what is wrong: %s', async (message, lines) => {
  await expect(readImpressions(await log(...lines))).rejects.toThrow(message)
})
