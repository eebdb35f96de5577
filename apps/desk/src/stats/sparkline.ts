const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** Draws counts as blocks whose height is the share of the highest count. Only zero gets the lowest block. */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(...counts)
  const highest = levels.length - 1
  return counts.map((count) => levels[count <= 0 ? 0 : Math.max(1, Math.round((count / most) * highest))]).join('')
}
