import { isoOrNull, type FeedJson, sectionSlug, toIso } from '@broadsheet/model'
import type { Source } from '@broadsheet/store'
import { pauseWords, resultWords } from './feed-words.ts'

/** A followed feed in the desk's API. */
export function feedJson(feed: Source): FeedJson {
  const { id, url, section, outcome, failures, pausedAt, pauseReason, articles, copyImages } = feed
  return {
    id,
    url,
    section: { slug: sectionSlug(section), name: section },
    state: stateOf(feed),
    addedAt: toIso(feed.addedAt),
    polledAt: isoOrNull(feed.polledAt),
    dueAt: pausedAt === null ? toIso(feed.dueAt) : null,
    outcome,
    result: resultWords(outcome),
    failures,
    failingSince: isoOrNull(feed.failingSince),
    pausedAt: isoOrNull(pausedAt),
    pausedBecause: pauseReason === null ? null : pauseWords(pauseReason),
    articles,
    copyImages,
  }
}

function stateOf({ pausedAt, failures, polledAt }: Source): FeedJson['state'] {
  if (pausedAt !== null) return 'paused'
  if (failures > 0) return 'failing'
  return polledAt === null ? 'new' : 'ok'
}
