import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { nearestFirst, placeElements } from './placed-elements.ts'

const elements = placeElements(parseHtml('<p>0<p>1<p>2<p>3<p>4<p>5<p>6<p>7'))

test.each([
  [0, [0, 1, 2, 3, 4, 5, 6, 7]],
  [3, [3, 4, 5, 2, 6, 7, 1, 0]],
  [9, [7, 6, 5, 4, 3, 2, 1, 0]],
])('from %j, the nearest come first, and those before it count three times as far', (from, order) => {
  expect(nearestFirst(elements, from).map(({ at }) => at)).toEqual(order)
})
