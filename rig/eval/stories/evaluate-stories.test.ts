import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { evaluateStories } from './evaluate-stories.ts'

const stories = {
  bell: ['Ferry bell found in foundry', 'Missing bell of the ferry found', 'Foundry owner tells of the bell', 'Bells'],
  mole: ['Mole breached by gale', 'Gale breaks the mole', 'Council to mend the mole', 'Who pays for a breached mole'],
  seal: [
    'Seal sleeps on slipway',
    'Slipway shut for a seal',
    'The seal on the slipway is fat',
    'Stop feeding the seal',
  ],
  cup: ['Wanderers win cup on penalties', 'Cup goes to Wanderers', 'Penalties decide the cup', 'Wanderers parade cup'],
}

let file = ''
beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stories-'))
  file = path.join(folder, 'headlines.tsv')
  const rows = Object.entries(stories).flatMap(([story, headlines]) =>
    headlines.map((headline) => ['2026-11-24T12:00:00Z', 'harbour', story, headline].join('\t')),
  )
  await writeFile(file, ['time\tsection\tstory\theadline', ...rows].join('\n'))
})
afterAll(async () => {
  await rm(path.dirname(file), { recursive: true })
})

it('measures every formula on each part and on all stories, ours first, the same on every run', async () => {
  const parts = await evaluateStories(file)
  const all = parts.at(-1)
  expect(parts).toHaveLength(3)
  expect(all).toMatchObject({ part: 'all stories', stories: 4, headlines: 16, queries: 16 })
  expect(all?.rows.map(({ formula }) => formula)).toEqual([
    'Broadsheet',
    'Broadsheet, times withheld',
    'Broadsheet, times withheld, ten neighbours',
    'BM25',
    'TF-IDF',
  ])
  for (const { map, precisionAt5, mrr } of all?.rows ?? []) {
    for (const { mean, low, high } of [map, precisionAt5, mrr]) {
      expect(low).toBeLessThanOrEqual(mean)
      expect(mean).toBeLessThanOrEqual(high)
      expect(high).toBeLessThanOrEqual(1)
    }
  }
  expect(await evaluateStories(file)).toEqual(parts)
})

it('finds that a second hop and parts of words tell more than words alone', async () => {
  const rows = (await evaluateStories(file)).at(-1)?.rows ?? []
  const mapOf = (name: string) => rows.find(({ formula }) => formula === name)?.map.mean ?? 0
  expect(mapOf('Broadsheet')).toBeGreaterThan(mapOf('BM25'))
})
