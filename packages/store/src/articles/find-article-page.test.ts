import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { captured, makeDraft } from '../../test/make-draft.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openDatabase } from '../database.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findArticlePage } from './find-article-page.ts'

const db = openDatabase(env.DB)

describe('an article page', () => {
  beforeAll(async () => {
    const others = Array.from({ length: 40 }, (_, index) => makeDraft(index + 1))
    const names = (from: number, to: number) =>
      captured(...others.slice(from, to).map((draft) => draft.headline.toUpperCase()))
    const page = makeDraft(100, {
      headline: 'The bell is back',
      captured: { views: 5, votes: 8, related: names(0, 10), ranking: names(10, 18), recommendation: names(18, 26) },
    })
    await importDrafts(db, [...others, page], { now: 1, rejected: 0 })
  })

  it('comes whole in one round trip of at most 60 rows', async () => {
    for (const listsAreShort of [true, false]) {
      const { db: metered, meter } = meteredDatabase(env.DB)
      const result = await findArticlePage(metered, 'the-bell-is-back', { listsAreShort })
      expect(result.status).toBe('published')
      console.log(
        listsAreShort,
        meter,
        result.status === 'published' && [result.related.length, result.captured.length],
      )
    }
  })
})
