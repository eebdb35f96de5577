import { maxImageBytes, type MovedImage } from '@broadsheet/model'
import { beginCopy, endCopies, listDueCopies, putOffCopies, type Database, type DueCopy } from '@broadsheet/store'
import { log } from '../log.ts'
import { createHostCheck, type CheckHost } from './check-host.ts'
import type { PollDeps } from './create-poll-deps.ts'
import { fetchImage } from './fetch-image.ts'

const imagesPerRun = 20
/** Two of the largest images, or many of the usual size. */
const bytesPerRun = 2 * maxImageBytes
const runMilliseconds = 60_000
/** Two look-ups, the image, and the newsroom, which stores it. A redirect costs three more. */
const requestsPerImage = 4
const maxAttempts = 2
const retrySeconds = 3_600

/** The result of a run: images that were copied, those that the paper had, those that failed, and articles that changed. */
export type CopyTally = { copied: number; known: number; failed: number; articles: number }

type Run = {
  db: Database
  now: number
  deps: PollDeps
  tally: CopyTally
  /** The images that the paper has, by the addresses that they were copied from. */
  known: Map<string, MovedImage>
  checkHost: CheckHost
  bytes: number
  mayGoOn: () => boolean
}

/**
 * Copies images of sources' articles that are due into the paper, within the limits of a run; the next run does the rest.
 * An image that fails, or ends the run, is tried once more an hour later, then stays where it is. `requestsLeft` is what
 * this run may send yet; `now` is UTC epoch seconds.
 */
export async function copyDueImages(
  db: Database,
  now: number,
  { deps, requestsLeft }: { deps: PollDeps; requestsLeft: () => number },
): Promise<CopyTally> {
  const tally: CopyTally = { copied: 0, known: 0, failed: 0, articles: 0 }
  if (requestsLeft() <= requestsPerImage) return tally
  const due = await listDueCopies(db, now, imagesPerRun)
  if (due.length === 0) return tally
  const known = await deps.findImages([...new Set(due.map(({ url }) => url))])
  if (known === null) {
    await putOffCopies(db, due, now + retrySeconds)
    return tally
  }
  const end = deps.clock() + runMilliseconds
  const run: Run = {
    db,
    now,
    deps,
    tally,
    known: new Map(Object.entries(known)),
    checkHost: createHostCheck(deps),
    bytes: 0,
    mayGoOn: () => requestsLeft() >= requestsPerImage && run.bytes < bytesPerRun && deps.clock() < end,
  }
  for (const copies of Map.groupBy(due, ({ articleId }) => articleId).values()) await copyForArticle(copies, run)
  return tally
}

async function copyForArticle(copies: readonly DueCopy[], run: Run): Promise<void> {
  const { db, now, tally, known, mayGoOn } = run
  const moved = new Map<string, MovedImage>()
  const givenUp: string[] = []
  for (const copy of copies) {
    const image = known.get(copy.url)
    if (image !== undefined) {
      // Copied from there for another article, or for this one by a run that died.
      moved.set(copy.url, image)
      tally.known += 1
      continue
    }
    const isLost = copy.attempts >= maxAttempts
    if (!isLost && !mayGoOn()) continue
    const copied = isLost ? null : await copyImage(copy, run)
    if (copied !== null) moved.set(copy.url, copied)
    else if (copy.attempts + 1 >= maxAttempts) givenUp.push(copy.url)
  }
  const [first] = copies
  if (first === undefined || moved.size + givenUp.length === 0) return
  if (await endCopies(db, first, { moved, givenUp }, now)) tally.articles += 1
}

async function copyImage(copy: DueCopy, run: Run): Promise<MovedImage | null> {
  const { db, now, deps, tally, known, checkHost } = run
  const { url } = copy
  await beginCopy(db, copy, now + retrySeconds)
  const fetched = await fetchImage(url, checkHost, deps)
  run.bytes += fetched.ok ? fetched.bytes.length : 0
  const image = fetched.ok ? await deps.giveImage(fetched.bytes, url) : null
  if (image !== null) {
    tally.copied += 1
    known.set(url, image)
    return image
  }
  tally.failed += 1
  const { reason, status } = fetched.ok ? { reason: 'not-an-image', status: null } : fetched
  log('image not copied', { url, reason, status: status ?? 0, attempts: copy.attempts + 1 })
  return null
}
