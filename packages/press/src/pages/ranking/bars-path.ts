/** The size of the drawing of `barsPath`, in units of its SVG. */
export const barsField = { width: 96, height: 24 } as const

const barWidth = 3
const step = 4

/** The stroke width of the path: a bar is a vertical line. */
export const barStroke = barWidth

/**
 * Draws counts as bars of an SVG path, from left to right, the tallest as high as the field; every count above zero is
 * at least one unit high. Empty if all counts are zero.
 */
export function barsPath(counts: readonly number[]): string {
  const most = Math.max(...counts)
  if (!(most > 0)) return ''
  // Moves are relative to the top of the last bar: short, similar numbers compress well.
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
