import { importLimits } from '@broadsheet/model'
import { expect, it } from 'vitest'
import type { ParsedItem } from '../import/read-documents.ts'
import { batchLimits, cutBatches } from './cut-batches.ts'

const rejection = { file: null, line: null, reason: 'empty', message: '' }

/** The sizes of the batches that drafts of these sizes are cut into; null stands for a rejected one. */
async function cut(sizes: (number | null)[]) {
  const facts = {
    file: null,
    format: 'dump' as const,
    encoding: 'utf-8',
    key: 'k',
    section: 'News',
    headline: 'H',
    publishedAt: 0,
    origins: {},
  }
  async function* items(): AsyncGenerator<ParsedItem> {
    for (const bytes of sizes)
      yield bytes === null
        ? { ok: false, isLast: true, rejection }
        : { ok: true, isLast: true, file: null, draft: '', bytes, facts }
  }
  const batches: (number | null)[][] = []
  for await (const batch of cutBatches(items(), (reading) => (reading.ok ? reading.bytes : 0))) {
    batches.push(batch.map((reading) => (reading.ok ? reading.bytes : null)))
  }
  return batches
}

it('a batch of the largest items is within what a site takes', () => {
  const punctuation = Buffer.byteLength('{"items":[]}') + batchLimits.items
  expect(batchLimits.items).toBeLessThanOrEqual(importLimits.items)
  expect(Math.max(batchLimits.bytes, importLimits.itemBytes) + punctuation).toBeLessThanOrEqual(importLimits.bytes)
})

it('a batch is full with fifty items, rejected ones among them', async () => {
  const batches = await cut([...Array(49).fill(1), null, ...Array(51).fill(1)])
  expect(batches.map((batch) => batch.length)).toEqual([50, 50, 1])
})

it('a batch is full before its bytes are too many, and order is kept', async () => {
  expect(await cut([200_000, 300_000, 1, null, 499_999, 500_000, 2])).toEqual([
    [200_000, 300_000],
    [1, null, 499_999],
    [500_000],
    [2],
  ])
})

it('nothing gives no batch', async () => {
  expect(await cut([])).toEqual([])
})
