const hoursShown = 24

/** Formats the views of the last 24 hours, the oldest first, for a ranking's entry. */
export function formatViewHours(views: readonly number[]): string {
  return views.some((count) => count > 0) ? views.join(',') : ''
}

/** Parses the text of `formatViewHours`: always 24 numbers, the oldest hour first. */
export function parseViewHours(text: string): number[] {
  const views = text === '' ? [] : text.split(',').map(Number)
  return Array.from({ length: hoursShown }, (_, hour) => views[hour] ?? 0)
}
