import { expect, it } from 'vitest'
import { draftLimits } from './article-draft.ts'
import { blockLimits } from './block.ts'
import { maxImageBytes } from './image-type.ts'
import { importLimits } from './import-batch.ts'
import { maxRedirects } from './redirects.ts'
import { restoreLimits } from './restore-batch.ts'

// Clients rely on each: docs/desk.md and the OpenAPI document name them.
it.each([
  [
    'of a draft',
    draftLimits,
    {
      headline: 500,
      sectionName: 120,
      sourceText: 1_000,
      blockText: 100_000,
      blocks: 5_000,
      credits: 100,
      capturedPerList: 100,
      addresses: 200,
    },
  ],
  [
    'of a block',
    blockLimits,
    { items: 1_000, depth: 8, rows: 1_000, cells: 50, pixels: 100_000, images: 500, marks: 5_000 },
  ],
  ['of a batch of drafts', importLimits, { items: 100, withdrawals: 10, bytes: 1_000_000, itemBytes: 500_000 }],
  ['of a batch of a backup', restoreLimits, { lines: 100, bytes: 1_000_000 }],
  ['of images and redirects', { maxImageBytes, maxRedirects }, { maxImageBytes: 25_000_000, maxRedirects: 5 }],
])('the limits %s are those that clients know', (_, limits, expected) => {
  expect(limits).toEqual(expected)
})
