import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { evaluateClicks } from '../clicks/evaluate-clicks.ts'
import { evaluateStories } from '../stories/evaluate-stories.ts'
import { makeSample } from './make-sample.ts'

it.each(Object.entries(makeSample()))('%s is what its generator writes', (name, text) => {
  expect(readFileSync(path.join(import.meta.dirname, name), 'utf8')).toBe(text)
})

it('every formula and every way to relate does better on the sample than chance', async () => {
  const { all } = await evaluateClicks(import.meta.dirname)
  const ndcgOf = (name: string) => all.formulas.find(({ formula }) => formula === name)?.result.ndcg.mean ?? Number.NaN
  expect(ndcgOf('Broadsheet trending')).toBeGreaterThan(ndcgOf('Random') + 0.1)
  const stories = await evaluateStories(path.join(import.meta.dirname, 'headlines.tsv'))
  expect(stories.map(({ rows }) => rows[0]?.map.mean).every((mean) => mean !== undefined && mean > 0.4)).toBe(true)
})
