const hoursShown = 24

/** The views of the last 24 hours as a ranking's entry writes them; numbers of an hour each, the oldest first. */
export function formatViewHours(views: readonly number[]): string {
  return views.some((count) => count > 0) ? views.join(',') : ''
}

/** What `formatViewHours` wrote: always 24 numbers, the oldest hour first. */
export function parseViewHours(text: string): number[] {
  const views = text === '' ? [] : text.split(',').map(Number)
  return Array.from({ length: hoursShown }, (_, hour) => views[hour] ?? 0)
}
