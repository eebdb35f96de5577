/** Which names each name imports, with the number of imports behind each arrow. */
export type Arrows = Map<string, Map<string, number>>

/** An arrow that closes a circle, and the way back from its head to its tail: `to, …, from`. */
export type ClosingArrow = { from: string; to: string; wayBack: string[] }

/**
 * Finds arrows without which no circle is left: of each circle the one with the fewest imports behind it, and none
 * that closes no circle once the others are gone. Arrows in `known` are taken first.
 */
export function findCircles(
  arrows: Arrows,
  known: (from: string, to: string) => boolean = () => false,
): ClosingArrow[] {
  const left: Arrows = new Map([...arrows].map(([from, heads]) => [from, new Map(heads)]))
  const taken: { from: string; to: string; weight: number }[] = []
  const take = (from: string, to: string) => {
    taken.push({ from, to, weight: arrows.get(from)?.get(to) ?? 0 })
    left.get(from)?.delete(to)
  }
  for (const [from, heads] of arrows) for (const to of heads.keys()) if (known(from, to)) take(from, to)
  for (const start of arrows.keys()) {
    for (let circle = findWay(left, start, start); circle !== undefined; circle = findWay(left, start, start)) {
      take(...lightestStep(left, circle))
    }
  }
  return taken.flatMap(({ from, to, weight }) => {
    const wayBack = findWay(left, to, from)
    if (wayBack !== undefined) return [{ from, to, wayBack }]
    left.get(from)?.set(to, weight)
    return []
  })
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

function lightestStep(arrows: Arrows, circle: string[]): [from: string, to: string] {
  const steps = circle.slice(1).map((to, index): [string, string] => [circle[index] ?? to, to])
  const weightOf = ([from, to]: [string, string]) => arrows.get(from)?.get(to) ?? 0
  return steps.reduce((lightest, step) => (weightOf(step) < weightOf(lightest) ? step : lightest))
}
