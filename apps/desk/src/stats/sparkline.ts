const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** Counts as a line of blocks, the tallest for the highest. Zero is the lowest block, and nothing else is. */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(...counts)
  const highest = levels.length - 1
  return counts.map((count) => levels[count <= 0 ? 0 : Math.max(1, Math.round((count / most) * highest))]).join('')
}
