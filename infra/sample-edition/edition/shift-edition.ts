import type { EditionArticle } from './read-edition.ts'
import { shiftText } from './shift-text.ts'

const secondsPerDay = 86_400
// The stories of the last day, before now: the latest is minutes old.
const lastStory = { latestAgo: 420, pace: 2700 } as const

/**
 * Moves the edition to `now` (UTC epoch seconds). Everything moves by whole days, together with the weekdays and dates
 * that texts name: the last day of the edition becomes today, or yesterday as long as its last story would lie ahead. The
 * stories of that day then come out in the last hour, or later than written: nothing in them is of a later hour.
 */
export function shiftEdition(articles: readonly EditionArticle[], now: number): EditionArticle[] {
  const latest = articles.at(-1)?.draft.publishedAt ?? now
  const days = Math.floor((now - lastStory.latestAgo - latest) / secondsPerDay)
  const lastDay = latest - (latest % secondsPerDay)
  return articles.map(({ name, draft }, index) => {
    const moved = draft.publishedAt + days * secondsPerDay
    const fromLast = articles.length - 1 - index
    const isLast = draft.publishedAt >= lastDay
    const publishedAt = isLast ? Math.max(moved, now - lastStory.latestAgo - fromLast * lastStory.pace) : moved
    return { name, draft: { ...shiftWords(draft, days), publishedAt } }
  })
}

// Only words: keys, addresses and credits of images name no day.
const wordFields = new Set([
  'text',
  'headline',
  'snippet',
  'title',
  'caption',
  'paragraphs',
  'items',
  'notes',
  'credits',
  'head',
  'rows',
  'alt',
])

/** A value with the words in it moved. */
function shiftWords<Value>(value: Value, days: number, field = ''): Value {
  if (typeof value === 'string') return (wordFields.has(field) ? shiftText(value, days) : value) as Value
  if (Array.isArray(value)) return value.map((each: unknown) => shiftWords(each, days, field)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shiftWords(each, days, key)])) as Value
}
