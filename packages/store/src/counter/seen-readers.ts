/** A second view of a reader within half an hour does not count. */
export const seenSeconds = 1800

/** 64 bits that stand for a reader and an article for a day, in two halves. */
export type ReaderHash = { high: number; low: number }

/** Beyond so many, a view counts without being noted: a Worker's memory is 128 MB. Two half hours of twenty million views a day are 833,000. */
const mostNoted = 2_000_000

/** Which readers were counted, and when, in memory. Times are UTC epoch seconds. */
export type SeenReaders = {
  /** Whether a view counts: whether no other of its reader is less than half an hour away. If so, it is noted. */
  note: (reader: ReaderHash, at: number) => boolean
  /** Forgets the half hours that ended before a time. */
  forgetBefore: (time: number) => void
  size: () => number
}

/**
 * Creates an empty memory of readers. A view takes ten bytes and as much again of free space: half an hour of ten million
 * views a day is 4 MB.
 */
export function createSeenReaders(): SeenReaders {
  const slots = new Map<number, SlotTable>()

  function isSeen(reader: ReaderHash, at: number): boolean {
    const slot = slotOf(at)
    return [slot - 1, slot, slot + 1].some((each) => {
      const second = slots.get(each)?.find(reader) ?? null
      return second !== null && Math.abs(each * seenSeconds + second - at) < seenSeconds
    })
  }

  const size = (): number => [...slots.values()].reduce((sum, table) => sum + table.size(), 0)

  return {
    note(reader, at) {
      if (isSeen(reader, at)) return false
      if (size() >= mostNoted) return true
      const slot = slotOf(at)
      const table = slots.get(slot) ?? createSlotTable()
      slots.set(slot, table)
      table.add(reader, at - slot * seenSeconds)
      return true
    },
    forgetBefore(time) {
      for (const slot of slots.keys()) if ((slot + 1) * seenSeconds <= time) slots.delete(slot)
    },
    size,
  }
}

function slotOf(at: number): number {
  return Math.floor(at / seenSeconds)
}

/** The readers of half an hour, each with the second in it: no reader counts twice in a slot. */
type SlotTable = {
  find: (reader: ReaderHash) => number | null
  add: (reader: ReaderHash, second: number) => void
  size: () => number
}

const smallest = 64

// Open addressing with linear probing in typed arrays: a Map of texts would take ten times the memory.
function createSlotTable(): SlotTable {
  let highs = new Uint32Array(smallest)
  let lows = new Uint32Array(smallest)
  /** The second plus one; 0 where a place is free. */
  let marks = new Uint16Array(smallest)
  let size = 0

  function placeOf({ high, low }: ReaderHash): number {
    const mask = marks.length - 1
    let place = low & mask
    while (marks[place] !== 0 && (highs[place] !== high || lows[place] !== low)) place = (place + 1) & mask
    return place
  }

  function put(reader: ReaderHash, mark: number): void {
    const place = placeOf(reader)
    highs[place] = reader.high
    lows[place] = reader.low
    marks[place] = mark
  }

  function grow(): void {
    const [oldHighs, oldLows, oldMarks] = [highs, lows, marks]
    const length = marks.length * 2
    highs = new Uint32Array(length)
    lows = new Uint32Array(length)
    marks = new Uint16Array(length)
    for (const [place, mark] of oldMarks.entries()) {
      if (mark !== 0) put({ high: oldHighs[place] ?? 0, low: oldLows[place] ?? 0 }, mark)
    }
  }

  return {
    find(reader) {
      const mark = marks[placeOf(reader)] ?? 0
      return mark === 0 ? null : mark - 1
    },
    add(reader, second) {
      if (size * 2 >= marks.length) grow()
      put(reader, second + 1)
      size += 1
    },
    size: () => size,
  }
}
