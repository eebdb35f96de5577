import { importDrafts } from '@broadsheet/infra'
import { deskTokenOf } from '@broadsheet/infra/testing'
import { inject } from 'vitest'

/** Brings an article of these blocks into the paper of this run, in the section Blocks. Settles with its path. */
export async function importBlocks(slug: string, body: readonly object[]): Promise<string> {
  const { place, address } = inject('paper')
  const token = await deskTokenOf(place)
  const draft = {
    source: { key: `blocks: ${slug}`, file: null, label: null, brand: null, disclaimer: null, url: null },
    section: 'Blocks',
    headline: slug,
    dateline: null,
    byline: null,
    body,
    credits: [],
    publishedAt: Date.UTC(2026, 10, 1) / 1000,
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
  }
  const refused = await importDrafts(address, token, [draft])
  if (refused.length > 0) throw new Error(`The desk refused: ${refused.join('; ')}`)
  return `/blocks/${slug}`
}
