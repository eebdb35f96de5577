import { expect, test } from 'vitest'
import { findCircles, type Arrows } from './find-circles.ts'

const arrowsOf = (list: [from: string, to: string, weight: number][]): Arrows => {
  const arrows: Arrows = new Map()
  for (const [from, to, weight] of list) {
    arrows.set(from, (arrows.get(from) ?? new Map<string, number>()).set(to, weight))
  }
  return arrows
}

test('the arrow with the fewest imports behind it closes the circle', () => {
  const arrows = arrowsOf([
    ['pages', 'layout', 20],
    ['layout', 'http', 5],
    ['http', 'pages', 2],
  ])
  expect(findCircles(arrows)).toEqual([{ from: 'http', to: 'pages', wayBack: ['pages', 'layout', 'http'] }])
})

test('one arrow that closes many circles is found, not each of those that it closes them with', () => {
  const names = 'b c d e f g'.split(' ')
  const below = names.flatMap((name): [string, string, number][] => [
    ['index', name, 1],
    [name, 'z', 1],
  ])
  const found = findCircles(arrowsOf([...below, ['z', 'index', 1]]))
  expect(found.map(({ from, to }) => `${from} ${to}`)).toEqual(['z index'])
})

test('without the arrows found no circle is left, and each of them alone closes one again', () => {
  const names = 'a b c d e f g h i j'.split(' ')
  const list = names.flatMap((from, i): [string, string, number][] =>
    [2, 3, 7].map((step) => [from, names[(i * step + 1) % names.length] ?? 'a', ((i * step) % 5) + 1]),
  )
  const arrows = arrowsOf(list.filter(([from, to]) => from !== to))
  const found = findCircles(arrows)
  const without = (left: typeof found) => {
    const rest: Arrows = new Map([...arrows].map(([from, heads]) => [from, new Map(heads)]))
    for (const { from, to } of left) rest.get(from)?.delete(to)
    return findCircles(rest)
  }
  expect(found.length).toBeGreaterThan(2)
  expect(without(found)).toEqual([])
  for (const each of found) expect(without(found.filter((other) => other !== each))).not.toEqual([])
})
