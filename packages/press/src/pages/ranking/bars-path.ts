/** The field in which `barsPath` draws, in units of an SVG. */
export const barsField = { width: 96, height: 24 } as const

const barWidth = 3
const step = 4

/** How thick the path's stroke has to be: a bar is a vertical line. */
export const barStroke = barWidth

/**
 * Counts as the bars of an SVG path, the first at the left edge, the tallest as high as the field; what is not zero is
 * at least one unit high. Empty where all counts are zero.
 */
export function barsPath(counts: readonly number[]): string {
  const most = Math.max(...counts)
  if (!(most > 0)) return ''
  // Moves are relative to the top of the last bar: their numbers are short and alike, which compresses.
  let path = ''
  let x = 0
  let y = 0
  for (const [index, count] of counts.entries()) {
    if (count <= 0) continue
    const height = Math.max(1, Math.round((count / most) * barsField.height))
    const centre = index * step + barWidth / 2
    path += path === '' ? `M${centre} ${barsField.height}` : `m${centre - x} ${barsField.height - y}`
    path += `v-${height}`
    x = centre
    y = barsField.height - height
  }
  return path
}
