/** The address of a day of the archive, such as `2025-04-12`. */
export function archiveAddress(day: string): string {
  return `/archive/${day.replaceAll('-', '/')}`
}
