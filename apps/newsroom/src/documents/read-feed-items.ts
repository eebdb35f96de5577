import { importLimits, type ArticleDraft, type FeedItems, type FeedToRead } from '@broadsheet/model'
import { readFeed } from '@broadsheet/parser'
import { canonicalLink } from './canonical-link.ts'
import { decodeFeed } from './decode-feed.ts'

const maxReasons = 5
// RSS 2.0's ttl, in minutes, which is in the head of a feed.
const ttl = /<ttl>\s*(?<minutes>\d{1,6})\s*<\/ttl>/u
const headCharacters = 4_000

/** Reads a feed in any encoding; null for a document of another kind. A feed may be empty. */
export function readFeedItems(
  bytes: Uint8Array,
  { contentType, section, at, timezone }: FeedToRead & { contentType: string | null },
): FeedItems | null {
  const text = decodeFeed(bytes, contentType)
  const parsed = readFeed(text, { timezone, file: null, section, url: at })
  const minutes = ttl.exec(text.slice(0, headCharacters))?.groups?.['minutes'] ?? '0'
  const none = { drafts: [], refused: 0, reasons: [], ttlSeconds: Number(minutes) * 60 }
  if (!parsed.ok) return parsed.reason === 'no-items' ? none : null
  const items = parsed.items.map((item) =>
    item.ok && isTooLarge(item.draft) ? { ok: false as const, reason: 'body-too-long' as const, line: 1 } : item,
  )
  const drafts = items.flatMap((item) => (item.ok ? [withCanonicalLink(item.draft)] : []))
  const refusals = items.filter((item) => !item.ok)
  const reasons = [...Map.groupBy(refusals, ({ reason }) => reason)].map(([reason, all]) => ({
    reason,
    line: all[0]?.line ?? 1,
    items: all.length,
  }))
  return { ...none, drafts, refused: refusals.length, reasons: reasons.slice(0, maxReasons) }
}

function isTooLarge(draft: ArticleDraft): boolean {
  return new TextEncoder().encode(JSON.stringify(draft)).length > importLimits.itemBytes
}

function withCanonicalLink(draft: ArticleDraft): ArticleDraft {
  const { url } = draft.source
  return url === null ? draft : { ...draft, source: { ...draft.source, url: canonicalLink(url) } }
}
