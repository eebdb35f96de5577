import type { ViewEvent } from '@broadsheet/model'
import { hashOf, parseReaders, writeReaders, type CountedReader } from './counted-readers.ts'
import { openSalts } from './open-salts.ts'
import { createSeenReaders, seenSeconds } from './seen-readers.ts'
import { addGain, parseGains, writeGains, type Gains, type ViewGain } from './view-gain.ts'

/**
 * How long counted views are in memory alone. The platform takes the memory of an idle object after ten seconds, and a
 * crash takes it at any time.
 */
const flushMilliseconds = 8_000
/** Fewer views wait for more as long as some come, for a flush costs a row, as an alarm does. */
const viewsWorthFlush = 10
/** A flush is written before its readers or its gains are more, so that its row is far from the platform's limit of 2 MB. */
const viewsPerFlush = 20_000
const bytesOfGains = 400_000
/** A collection has at least a flush, and no more bytes than this: D1 takes 2 MB in a value. */
const bytesPerCollection = 1_000_000
/** An event that claims to be older counts as this old. */
const maxAgeSeconds = 2 * 86_400
/** How long it matters who was counted, with some seconds for clocks that differ. */
const keptSeconds = seenSeconds + 120

/** The time in UTC epoch milliseconds, and a fresh random text each time. */
export type CounterDeps = { clock: () => number; newSalt: () => string }

/**
 * What was counted after the flush that was named: `gains` as `writeGains` writes them, which are of so many `views`. `upTo`
 * names the last flush of it, `isAll` says whether nothing is left.
 */
export type Collection = { gains: string; views: number; upTo: number; isAll: boolean }

/**
 * Counts views in a Durable Object: in memory first, and in a row of its storage after eight seconds; fewer than ten views
 * wait until eight seconds bring none.
 */
export type ViewCounter = {
  /** Counts views, of which a reader's second of an article within half an hour does not count. Returns how many do. */
  count: (events: readonly ViewEvent[]) => Promise<number>
  /** For the object's alarm: writes what is in memory alone, or waits for more. */
  ring: () => Promise<void>
  /** What was counted after a flush; what was counted up to it is stored elsewhere. 0 for everything. */
  collect: (after: number) => Collection
}

type Fresh = { readers: CountedReader[]; gains: Gains; bytes: number }

const nothingFresh = (): Fresh => ({ readers: [], gains: new Map(), bytes: 0 })

/** Of a flush: its row, its number, and when it was written (UTC epoch seconds). */
type Flush = { slot: number; number: number; at: number }

/**
 * Opens a counter on the storage of a Durable Object, which creates its tables at first and reads who was counted lately.
 *
 * A flush is one row. Rows are written over, the oldest first, once their views are stored elsewhere and their readers may
 * count again: to delete them would cost as much as to write them. Flushes are numbered by the clock, so that the numbers
 * of an object that lost its storage go on behind those that were collected.
 */
export function openViewCounter(storage: DurableObjectStorage, { clock, newSalt }: CounterDeps): ViewCounter {
  const { sql } = storage
  sql.exec(`CREATE TABLE IF NOT EXISTS flushes (
    slot INTEGER PRIMARY KEY, number INTEGER NOT NULL, at INTEGER NOT NULL, readers BLOB NOT NULL, gains TEXT NOT NULL)`)
  sql.exec('CREATE TABLE IF NOT EXISTS collected (id INTEGER PRIMARY KEY, flush INTEGER NOT NULL)')
  const seconds = (): number => Math.floor(clock() / 1000)
  const seen = createSeenReaders()
  const salts = openSalts(sql, newSalt)
  const flushes: Flush[] = []
  let [collected, lastNumber] = [0, 0]
  let fresh = nothingFresh()
  let hasAlarm = false
  let viewsAtAlarm = 0

  for (const { flush: known } of sql.exec<{ flush: number }>('SELECT flush FROM collected')) collected = known
  const recent = seconds() - keptSeconds
  const stored = sql.exec<Flush & { readers: ArrayBuffer | null }>(
    'SELECT slot, number, at, CASE WHEN at > ? THEN readers END AS readers FROM flushes',
    recent,
  )
  for (const { readers, ...flush } of stored) {
    flushes.push(flush)
    lastNumber = Math.max(lastNumber, flush.number)
    for (const { at, ...reader } of parseReaders(readers)) seen.note(reader, at)
  }

  /** The row that was written first of those that nobody needs. */
  function freeFlush(now: number): Flush | null {
    let oldest: Flush | null = null
    for (const each of flushes) {
      const isFree = each.number <= collected && each.at <= now - keptSeconds
      if (isFree && each.number < (oldest?.number ?? Infinity)) oldest = each
    }
    return oldest
  }

  function flush(): void {
    hasAlarm = false
    if (fresh.readers.length === 0) return
    const now = seconds()
    const number = Math.max(clock(), lastNumber + 1)
    // Sorted, so that their order doesn't say which of the gains a reader made.
    const readers = writeReaders(fresh.readers.toSorted((one, other) => one.high - other.high))
    const gains = writeGains(fresh.gains)
    const free = freeFlush(now)
    const slot = free?.slot ?? flushes.length
    sql.exec(
      `INSERT INTO flushes (slot, number, at, readers, gains) VALUES (?, ?, ?, ?, ?) ON CONFLICT (slot) DO UPDATE SET
        number = excluded.number, at = excluded.at, readers = excluded.readers, gains = excluded.gains`,
      slot,
      number,
      now,
      readers,
      gains,
    )
    if (free === null) flushes.push({ slot, number, at: now })
    else Object.assign(free, { number, at: now })
    lastNumber = number
    fresh = nothingFresh()
    seen.forgetBefore(now - keptSeconds)
  }

  async function setAlarm(): Promise<void> {
    if (hasAlarm || fresh.readers.length === 0) return
    hasAlarm = true
    viewsAtAlarm = fresh.readers.length
    try {
      await storage.setAlarm(clock() + flushMilliseconds)
    } catch (error) {
      hasAlarm = false
      throw error
    }
  }

  return {
    async count(events) {
      const now = seconds()
      const timed = events
        .map((event) => ({ ...event, at: Math.min(now, Math.max(now - maxAgeSeconds, event.at)) }))
        .toSorted((one, other) => one.at - other.at)
      const hashed = await Promise.all(
        timed.map(async (event) => ({ event, reader: await hashOf(salts.of(event.at, now), event) })),
      )
      let counted = 0
      for (const { event, reader } of hashed) {
        if (!seen.note(reader, event.at)) continue
        fresh.readers.push({ ...reader, at: event.at })
        fresh.bytes += addGain(fresh.gains, gainOf(event))
        counted += 1
        if (fresh.readers.length >= viewsPerFlush || fresh.bytes >= bytesOfGains) flush()
      }
      await setAlarm()
      return counted
    },
    async ring() {
      hasAlarm = false
      const views = fresh.readers.length
      if (views > viewsAtAlarm && views < viewsWorthFlush) await setAlarm()
      else flush()
    },
    collect(named) {
      salts.forget(seconds())
      // 0 after a collection comes from a D1 that lost its notes, whose counts came from a backup.
      const after = named === 0 ? collected : named
      if (after > collected) {
        collected = after
        sql.exec(
          'INSERT INTO collected (id, flush) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET flush = excluded.flush',
          after,
        )
      }
      flush()
      const gains: Gains = new Map()
      let [upTo, views, bytes, isAll] = [after, 0, 0, true]
      const rows = sql.exec<{ number: number; gains: string; size: number }>(
        'SELECT number, gains, octet_length(gains) AS size FROM flushes WHERE number > ? ORDER BY number',
        after,
      )
      for (const row of rows) {
        bytes += row.size
        isAll = upTo === after || bytes <= bytesPerCollection
        if (!isAll) break
        for (const gain of parseGains(row.gains)) {
          addGain(gains, gain)
          views += gain.views
        }
        upTo = row.number
      }
      return { gains: writeGains(gains), views, upTo, isAll }
    },
  }
}

function gainOf({ slug, at, from }: ViewEvent): ViewGain {
  const hour = at - (at % 3600)
  if (from === null || from.position > from.of || from.snapshot === null)
    return { slug, hour, list: null, snapshot: null, position: 0, of: 0, views: 1 }
  const { list, snapshot, position, of } = from
  return { slug, hour, list, snapshot, position, of, views: 1 }
}
