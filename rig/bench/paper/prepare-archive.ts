import { DatabaseSync } from 'node:sqlite'
import { buildArchive } from '../archive/build-archive.ts'
import { makeArticle } from '../archive/make-article.ts'
import { makeDatabase } from '../archive/make-database.ts'
import type { Traffic } from '../archive/traffic.ts'
import type { Build } from '../builds/build-paper.ts'
import { flushesOf } from '../ranking/steps/plan-steps.ts'
import { viewMessages } from '../ranking/steps/view-messages.ts'
import { measure, type Cost } from '../workerd/measure.ts'
import { openRanker } from '../workerd/open-ranker.ts'

const tickSeconds = 300
const ticksBefore = 8
const articlesRead = 50
// The related lists of the archive reach back about this far.
const readAmongLast = 15_000
// A generated article has three paragraphs; a long one is as long as a news agency's: about 600 words.
const articlesPerLong = 7

/** What the ranker paid on this archive: a refresh, and for counting the `views` views since the one before. */
type RankerCosts = { refresh: Cost; fold: Cost; views: number }

type Given = { traffic: Traffic; now: number; build: Build }

/** An archive that is ready to be read: the addresses to read, and what its ranking costs. */
export type PreparedArchive = { read: { section: string; slug: string; headline: string }[]; ranker: RankerCosts }

/**
 * Generates an archive in `folder` that ends now, makes the articles that will be read as long as news is, and has the
 * built ranker bring some views and rank the paper. `now` is UTC epoch seconds.
 */
export async function prepareArchive(folder: string, { traffic, now, build }: Given): Promise<PreparedArchive> {
  const file = await makeDatabase(folder, build.ranker)
  buildArchive(file, { traffic, now, migrations: build.migrations, progress: () => {} })
  const ids = idsToRead(traffic)
  lengthen(file, ids)
  const read = ids.map(makeArticle).map(({ section, slug, headline }) => ({ section, slug, headline }))
  return { read, ranker: await rank(folder, { traffic, now, build }) }
}

/** Evenly spread over the articles that have related ones, the newest first. */
function idsToRead({ articles }: Traffic): number[] {
  const step = Math.max(1, Math.floor(Math.min(articles, readAmongLast) / articlesRead))
  return Array.from({ length: Math.min(articlesRead, articles) }, (_, index) => articles - index * step)
}

function lengthen(file: string, ids: readonly number[]): void {
  const db = new DatabaseSync(file)
  const write = db.prepare('UPDATE articles SET body = ?, word_count = ? WHERE id = ?')
  for (const id of ids) {
    const parts = Array.from({ length: articlesPerLong }, (_, part) => makeArticle(part === 0 ? id : id * 10 + part))
    const body = parts.flatMap((part) => JSON.parse(part.body) as unknown[])
    write.run(
      JSON.stringify(body),
      parts.reduce((sum, { wordCount }) => sum + wordCount, 0),
      id,
    )
  }
  db.close()
}

async function rank(folder: string, { traffic, now, build }: Given) {
  const running = await openRanker(folder, build.ranker)
  try {
    // Views may wait for a later run, so that one run alone would be too cheap.
    for (let ticks = ticksBefore; ticks > 0; ticks -= 1) {
      const until = now - ticks * tickSeconds
      for (const flush of flushesOf(viewMessages(traffic, { until, seconds: tickSeconds, offer: null })))
        await running.invoke(flush)
      await running.invoke({ handler: 'scheduled', now: until })
    }
    const messages = viewMessages(traffic, { until: now, seconds: tickSeconds, offer: null })
    const fold = await measure(running, flushesOf(messages))
    const refresh = await measure(running, [{ handler: 'scheduled', now }])
    const [error] = [...fold.errors, ...refresh.errors]
    if (error !== undefined) throw new Error(`The ranker failed: ${error}`)
    return { fold, refresh, views: messages.length }
  } finally {
    await running.close()
  }
}
