import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openDatabase } from '../database.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { foldViews } from './fold-views.ts'

it('folds a batch into hours and totals in one round trip, and drops what no article has', async () => {
  await importDrafts(openDatabase(env.DB), [makeDraft(1, { captured: { views: 10 } })], { now: 1, rejected: 0 })
  const slug = 'ferry-1-leaves-late'
  const { db, meter } = meteredDatabase(env.DB)
  await foldViews(db, [
    { slug, at: 7200 },
    { slug, at: 7200 + 3599 },
    { slug, at: 7200 + 3600 },
    { slug: 'no-such-ferry', at: 7200 },
  ])
  expect(meter.roundTrips).toBe(1)
  await foldViews(db, [{ slug, at: 7201 }])
  const { results } = await env.DB.prepare('SELECT hour, views FROM hourly_activity WHERE hour < 20000').all()
  expect(results).toEqual([
    { hour: 7200, views: 3 },
    { hour: 10_800, views: 1 },
  ])
  expect(await env.DB.prepare('SELECT views FROM article_totals').first('views')).toBe(14)
})
