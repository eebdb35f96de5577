import type { FeedEntry } from './feed-entry.ts'

/**
 * Gives each entry of a feed an id of its own. An id that entries with different addresses share identifies none of
 * them, nor does an address that entries with different titles share, or the address of a site's front page: the first
 * without these faults counts, else the address with the title. Entries that are equal in all of these are versions of
 * one article, of which the latest stays (RFC 4287, 4.1.1), or the first.
 */
export function identifyEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  const isOwnId = findOwn(entries, ({ id }) => id?.value, placeOf)
  const isOwnAddress = findOwn(entries, addressOf, titleOf)
  const named = entries.map((entry) => {
    const { id, url, title } = entry
    if (id !== null && isOwnId.has(id.value)) return entry
    if (isOwnAddress.has(addressOf(entry) ?? '')) return { ...entry, id: null }
    // Without both, the item's time and title will name it.
    if (id === null && url === null) return entry
    return { ...entry, id: { value: `${url?.value ?? ''} ${titleOf(entry)}`.trim(), origin: title?.origin ?? 'link' } }
  })
  return latestOfEach(named)
}

/** The names of which all entries that have one agree in another part. */
function findOwn(
  entries: readonly FeedEntry[],
  nameOf: (entry: FeedEntry) => string | undefined,
  partOf: (entry: FeedEntry) => string,
): Set<string> {
  const parts = new Map<string, string | null>()
  for (const entry of entries) {
    const [name, part] = [nameOf(entry), partOf(entry)]
    if (name !== undefined)
      parts.set(name, (parts.get(name) ?? part) === part && parts.get(name) !== null ? part : null)
  }
  return new Set([...parts].filter(([, part]) => part !== null).map(([name]) => name))
}

function titleOf({ title }: FeedEntry): string {
  return title?.value.text.trim() ?? ''
}

/** The address of an entry, unless it is that of a front page. */
function addressOf({ url }: FeedEntry): string | undefined {
  return url === null || /^https?:\/\/[^/?]*\/?$/iu.test(url.value) ? undefined : url.value
}

// Entries without an own address differ by their titles.
function placeOf(entry: FeedEntry): string {
  return addressOf(entry) ?? titleOf(entry)
}

function latestOfEach(entries: readonly FeedEntry[]): FeedEntry[] {
  const versions = Map.groupBy(entries, (entry) => entry.id?.value ?? entry.url?.value ?? entry)
  return [...versions.values()].map((all) =>
    all.reduce((latest, entry) => (changedAt(entry) > changedAt(latest) ? entry : latest)),
  )
}

function changedAt({ dates }: FeedEntry): number {
  return Math.max(0, ...dates.map(({ value }) => Date.parse(value)).filter((time) => !Number.isNaN(time)))
}
