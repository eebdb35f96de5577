import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { seededRandom } from '../../../random/seeded-random.ts'
import type { Build } from '../../builds/build-paper.ts'
import { openPaper, type RunningPaper } from '../../paper/open-paper.ts'
import { prepareArchive } from '../../paper/prepare-archive.ts'
import { quantile } from '../../paper/statistics.ts'
import { getRequest, postRequest, type BenchRequest } from '../../paper/targets.ts'

const readers = 20_000
const storyShare = 0.9
const pagesPerSecond = 20
const secondsAlone = 20
const connections = 32

/** What came of a burst of views: how many were sent, how many readers of an article that were, and what was counted. */
export type Burst = {
  seconds: number
  perSecond: number
  sent: number
  /** Views that count: a reader's first of each article. */
  expected: number
  counted: number
  /** The 99th percentile of an article page's time, in milliseconds, before the burst and during it. */
  pageAlone: number
  pageDuring: number
}

type Read = { section: string; slug: string }

/**
 * Sends so many views a second to the built paper in real workerd, nine of ten of one story, by 20,000 readers, while
 * another reader asks for pages; then has the ranker collect them. Throws on an unexpected answer.
 */
export async function measureBurst(
  folder: string,
  build: Build,
  { articles, perSecond, seconds }: { articles: number; perSecond: number; seconds: number },
): Promise<Burst> {
  const now = Math.floor(Date.now() / 1000)
  const traffic = { articles, newestAt: now - 60, viewsPerDay: 33_333 }
  const { read } = await prepareArchive(folder, { traffic, now, build })
  const paper = await openPaper(folder, build)
  const pool = new Pool(paper.origins.paper, { connections, pipelining: 1 })
  try {
    const before = await countOf(paper)
    const alone = await askPages(pool, read, secondsAlone)
    const [{ sent, expected }, during] = await Promise.all([
      sendViews(pool, read, { perSecond, seconds }),
      askPages(pool, read, seconds),
    ])
    // What was answered may be on its way to the counter.
    await sleep(500)
    await paper.tick()
    const counted = (await countOf(paper)) - before
    const p99 = (times: number[]) => quantile(times, 0.99)
    return { seconds, perSecond, sent, expected, counted, pageAlone: p99(alone), pageDuring: p99(during) }
  } finally {
    await pool.destroy()
    await paper.close()
  }
}

async function sendViews(pool: Pool, read: readonly Read[], wanted: { perSecond: number; seconds: number }) {
  const random = seededRandom(1)
  const seen = new Set<string>()
  const total = wanted.perSecond * wanted.seconds
  const answers: Promise<void>[] = []
  const startedAt = performance.now()
  for (let sent = 0; sent < total; sent += 1) {
    await sleepUntil(startedAt + (sent / wanted.perSecond) * 1000)
    const reader = Math.floor(random() * readers)
    const article = read[random() < storyShare ? 0 : Math.floor(random() * read.length)]
    seen.add(`${reader} ${article?.slug}`)
    answers.push(ask(pool, postRequest(`/api/v1/articles/${article?.slug}/views`, reader), 202))
  }
  await Promise.all(answers)
  return { sent: total, expected: seen.size }
}

/** Asks for pages at a steady pace. Returns how long each took, in milliseconds. */
async function askPages(pool: Pool, read: readonly Read[], seconds: number): Promise<number[]> {
  const times: number[] = []
  const startedAt = performance.now()
  for (let asked = 0; asked < seconds * pagesPerSecond; asked += 1) {
    await sleepUntil(startedAt + (asked / pagesPerSecond) * 1000)
    const article = read[asked % read.length]
    const askedAt = performance.now()
    await ask(pool, getRequest(`/${article?.section}/${article?.slug}`), 200)
    times.push(performance.now() - askedAt)
  }
  return times
}

async function sleepUntil(time: number): Promise<void> {
  const left = time - performance.now()
  if (left > 0) await sleep(left)
}

async function ask(pool: Pool, asked: BenchRequest, status: number): Promise<void> {
  const { statusCode, body } = await pool.request(asked)
  const text = await body.text()
  if (statusCode !== status) throw new Error(`${asked.path} answered ${statusCode}: ${text.slice(0, 200)}`)
}

async function countOf({ database }: RunningPaper): Promise<number> {
  return Number(
    await database
      .prepare(
        `SELECT sum(views) + (SELECT coalesce(sum(value ->> 'views'), 0) FROM view_counters, json_each(held)) AS views
        FROM article_totals`,
      )
      .first('views'),
  )
}
