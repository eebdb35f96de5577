/** Which names each name imports, with the number of imports behind each arrow. */
export type Arrows = Map<string, Map<string, number>>

/** An arrow that closes a circle, and the way back from its head to its tail: `to, …, from`. */
export type ClosingArrow = { from: string; to: string; wayBack: string[] }

/**
 * Finds arrows without which no circle is left, and none that closes no circle once the others are gone. Those go first
 * that are in many circles and have few imports behind them: they are most likely the mistake.
 */
export function findCircles(arrows: Arrows): ClosingArrow[] {
  const left: Arrows = new Map([...arrows].map(([from, heads]) => [from, new Map(heads)]))
  const taken: { from: string; to: string; weight: number }[] = []
  const take = (from: string, to: string) => {
    taken.push({ from, to, weight: arrows.get(from)?.get(to) ?? 0 })
    left.get(from)?.delete(to)
  }
  let circles = findShortest(left, arrows.keys())
  while (circles.size > 0) {
    const [from, to] = worstStep(left, [...circles.values()])
    take(from, to)
    const broken = [...circles].filter(([, circle]) =>
      stepsOf(circle).some((step) => step[0] === from && step[1] === to),
    )
    const others = [...circles].filter(([start]) => !broken.some(([name]) => name === start))
    circles = new Map([
      ...others,
      ...findShortest(
        left,
        broken.map(([start]) => start),
      ),
    ])
  }
  return taken.flatMap(({ from, to, weight }) => {
    const wayBack = findWay(left, to, from)
    if (wayBack !== undefined) return [{ from, to, wayBack }]
    left.get(from)?.set(to, weight)
    return []
  })
}

/** For each name that is in a circle, the shortest one through it. */
function findShortest(arrows: Arrows, names: Iterable<string>): Map<string, string[]> {
  const circles = new Map<string, string[]>()
  for (const name of names) {
    const circle = findWay(arrows, name, name)
    if (circle !== undefined) circles.set(name, circle)
  }
  return circles
}

/** The shortest way along the arrows, both ends included; from a name to itself, the shortest circle through it. */
function findWay(arrows: Arrows, start: string, end: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const name of queue) {
    for (const next of arrows.get(name)?.keys() ?? []) {
      if (next === end) return [...walkBack(cameFrom, name), end]
      if (next === start || cameFrom.has(next)) continue
      cameFrom.set(next, name)
      queue.push(next)
    }
  }
  return undefined
}

function walkBack(cameFrom: Map<string, string>, name: string): string[] {
  const before = cameFrom.get(name)
  return before === undefined ? [name] : [...walkBack(cameFrom, before), name]
}

const stepsOf = (circle: string[]) => circle.slice(1).map((to, index): [string, string] => [circle[index] ?? to, to])

function worstStep(arrows: Arrows, circles: string[][]): [from: string, to: string] {
  const scores = new Map<string, { step: [string, string]; score: number }>()
  for (const step of circles.flatMap(stepsOf)) {
    const [from, to] = step
    const more = 1 / (arrows.get(from)?.get(to) ?? 1)
    scores.set(`${from} ${to}`, { step, score: (scores.get(`${from} ${to}`)?.score ?? 0) + more })
  }
  return [...scores.values()].reduce((worst, each) => (each.score > worst.score ? each : worst)).step
}
