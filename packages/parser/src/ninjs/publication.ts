import { firstFound, type Found } from '../item/found-story.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { wordsOf, type JsonObject } from '../json/json-value.ts'
import type { RejectReason } from '../result/reject-reason.ts'
import { readDate } from '../time/read-date.ts'

/**
 * Why a news object may not be published; null if it may. One that is `canceled` is a kill: its publisher withdraws it.
 * An embargo whose end cannot be read does not end.
 */
export function heldBack(news: JsonObject, { timezone, now = Date.now() / 1000 }: ItemOptions): RejectReason | null {
  const status = wordsOf(news['pubstatus'])?.toLowerCase() ?? 'usable'
  if (status === 'canceled' || status === 'cancelled') return 'withdrawn-by-source'
  if (status !== 'usable') return 'not-published'
  const embargo = embargoOf(news, timezone)?.value ?? 0
  return embargo === 'unreadable' || embargo > now ? 'embargoed' : null
}

/** When a news object was published: at the end of its embargo if that was later than it was made. UTC epoch seconds. */
export function publishedAtOf(news: JsonObject, timezone: string): Found<number | 'unreadable'> | null {
  const names = ['firstcreated', 'contentcreated', 'versioncreated']
  const made = firstFound(...names.map((name) => timeOf(news, name, timezone)))
  const embargo = embargoOf(news, timezone)
  if (embargo === null || made === null) return made ?? embargo
  return Number(embargo.value) > Number(made.value) ? embargo : made
}

function embargoOf(news: JsonObject, timezone: string): Found<number | 'unreadable'> | null {
  return firstFound(timeOf(news, 'embargoeduntil', timezone), timeOf(news, 'embargoed', timezone))
}

function timeOf(news: JsonObject, name: string, timezone: string): Found<number | 'unreadable'> | null {
  const written = wordsOf(news[name])
  return written === null ? null : { value: readDate(written, timezone) ?? 'unreadable', origin: name }
}
