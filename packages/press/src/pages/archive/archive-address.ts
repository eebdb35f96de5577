/** The path of a day of the archive; `day` is such as `2025-04-12`. */
export function archiveAddress(day: string): string {
  return `/archive/${day.replaceAll('-', '/')}`
}
