import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { foldViews } from './fold-views.ts'
import { pruneSignals } from './prune-signals.ts'

const now = 1_800_000_000
const deps = { now, newSalt: () => 'salt', chances: [1] }
const viewOf = (reader: number) => ({ slug: 'ferry-1-leaves-late', at: now, reader: `reader-${reader}`, from: null })

it('a view of an article that others read writes one row when it comes, and one when it is forgotten', async () => {
  await importDrafts(openD1(env.DB), [makeDraft(1)], { now: 1, rejected: 0 })
  const written = async (run: (db: ReturnType<typeof openD1>) => Promise<unknown>) => {
    const { db, meter } = meteredDatabase(env.DB)
    await run(db)
    return meter.rowsWritten
  }
  const readers = Array.from({ length: 50 }, (_, reader) => viewOf(reader))
  await foldViews(openD1(env.DB), [viewOf(1000)], deps)
  const of10 = await written((db) => foldViews(db, readers.slice(0, 10), deps))
  const of40 = await written((db) => foldViews(db, readers.slice(10), deps))
  expect(of40 - of10).toBe(30)
  expect(await written((db) => pruneSignals(db, now + 86_400))).toBe(51 + 1)
})
