import { makeDraft } from '@broadsheet/model/testing'
import type { Database } from '../src/d1/open-d1.ts'
import { addSource } from '../src/sources/add-source.ts'
import { beginCopy, putOffCopies } from '../src/sources/begin-copy.ts'
import { beginPoll } from '../src/sources/begin-poll.ts'
import { changeSource } from '../src/sources/change-source.ts'
import { endCopies } from '../src/sources/end-copies.ts'
import { endPoll } from '../src/sources/end-poll.ts'
import { listDueCopies } from '../src/sources/list-due-copies.ts'
import { listDueSources, listSources } from '../src/sources/list-sources.ts'
import { removeSource } from '../src/sources/remove-source.ts'
import { restoreSources } from '../src/sources/restore-sources.ts'
import { findSource } from '../src/sources/source-row.ts'
import { takeItems } from '../src/sources/take-items.ts'

const editor = { by: 'ed', now: 1 }
const wire = 'https://wire.example/feed.xml'
const copy = { articleId: 1, slug: 'ferry-1-leaves-late', url: 'https://wire.example/quay.jpg', attempts: 0 }

/** What the paper asks about its sources and the images that they bring. */
export const sourceVerbs: Record<string, (db: Database) => Promise<unknown>> = {
  'a source followed': (db) => addSource(db, { url: wire, section: 'Wire' }, editor),
  'the sources': listSources,
  'the sources that are due': (db) => listDueSources(db, 9, 10),
  'a poll begun': (db) => beginPoll(db, { id: 1, now: 1, retryAt: 2 }),
  'a poll ended': async (db) => {
    const source = await findSource(db, { url: wire })
    if (source === null) throw new Error('The source is not there')
    await endPoll(
      db,
      source,
      { ...source, url: `${wire}2`, outcome: { is: 'unchanged' }, added: 0, pauseReason: 'gone' },
      1,
    )
  },
  'the items of a source': (db) =>
    takeItems(db, { id: 1, copyImages: true }, [makeDraft(98, { source: { url: 'https://wire.example/98' } })], 1),
  'images to copy': (db) => listDueCopies(db, 9_000, 20),
  'an attempt to copy': (db) => beginCopy(db, copy, 9_000),
  'images put off': (db) => putOffCopies(db, [copy], 9_000),
  'images copied': (db) =>
    endCopies(db, copy, { moved: new Map([[copy.url, { url: `${copy.url}?`, width: 9, height: 9 }]]), givenUp: [] }, 9),
  'a source changed': (db) => changeSource(db, 1, { paused: true }, editor),
  'a source removed': (db) => removeSource(db, 1, editor),
  'sources restored': (db) => restoreSources(db, [{ url: `${wire}3`, section: 'Wire', paused: true }], editor),
}
