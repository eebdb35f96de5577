import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, place, shape } from '../tools/shapes.ts'

/** Two gigs from above, half a length apart. */
export const mudlarkWins: Drawing = {
  name: 'mudlark-wins',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const wakes = [gig(990, 300), gig(640, 770)]
    const isBoat = (x: number, y: number) =>
      (Math.abs(y - 300) < 62 && x > 420 && x < 1560) || (Math.abs(y - 770) < 62 && x > 80 && x < 1220)
    const ripple = (x: number, y: number) => -0.1 + Math.sin(x / 170 + y / 60) * 0.22
    const marks = gouges(random, {
      box: [20, 20, 1580, 1050],
      gap: 29,
      length: 140,
      width: 9,
      angle: ripple,
      bend: 6,
      keep: (x, y) => (isBoat(x, y) ? 0 : 0.72),
    })
    const deep = gouges(random, {
      box: [20, 20, 1580, 1050],
      gap: 44,
      length: 150,
      width: 6,
      angle: ripple,
      bend: 6,
      keep: (x, y) => (isBoat(x, y) ? 0 : 0.25 + 0.5 * (y / 1067)),
    })
    const puddles = [...oarEnds(990, 300), ...oarEnds(640, 770)]
      .map(([x, y]) => shape(oval(x - 4, y + 6, 40, 26), cut))
      .join('')
    const trails = [gouge([60, 300], [500, 300], 16), gouge([20, 770], [150, 770], 14)]
      .map((d) => shape(d, cut))
      .join('')
    return {
      sea: `<rect width="1600" height="1067"/>${shape(marks, cut)}${puddles}${trails}`,
      red: shape(hull(990, 300)),
      ink: `${shape(deep)}${wakes.join('')}`,
    }
  },
}

const seats = [-250, -150, -50, 50, 150, 250]

function hull(x: number, y: number): string {
  return `M${x - 470} ${y}Q${x - 430} ${y - 50} ${x - 180} ${y - 56}Q${x + 180} ${y - 62} ${x + 520} ${y}Q${x + 180} ${y + 62} ${x - 180} ${y + 56}Q${x - 430} ${y + 50} ${x - 470} ${y}Z`
}

function oarEnds(x: number, y: number): [number, number][] {
  return seats.map((seat, index) => [x + seat - 70, y + (index % 2 === 0 ? -205 : 205)])
}

function gig(x: number, y: number): string {
  const isFirst = y < 500
  const planks = [-30, 30].map((dy) =>
    line(
      `M${x - 430} ${y + dy * 0.4}Q${x} ${y + dy * 1.7} ${x + 460} ${y + dy * 0.2}`,
      4,
      isFirst ? 'currentColor' : cut,
    ),
  )
  const crew = seats.map((seat, index) => rower(x + seat, y, index % 2 === 0 ? -1 : 1, !isFirst))
  return [
    isFirst ? line(hull(x, y), 9) : shape(hull(x, y)),
    ...planks,
    ...seats.map((seat) => line(`M${x + seat + 26} ${y - 46}V${y + 46}`, 6, isFirst ? 'currentColor' : cut)),
    ...crew,
    place(cox(), x - 370, y),
  ].join('')
}

/** A rower who leans back at the end of a stroke, the oar on one side. */
function rower(x: number, y: number, side: number, isPale: boolean): string {
  const [body, edge] = isPale ? [cut, 'currentColor'] : ['currentColor', cut]
  const end = y + side * 205
  return [
    line(`M${x + 18} ${y - side * 22}L${x - 70} ${end}`, 9),
    shape(
      `M${x - 82} ${end + side * 44}q-14 ${-side * 6} -10 ${-side * 22}l22 ${-side * 62}l18 ${side * 6}l-14 ${side * 70}q-4 ${side * 12} -16 ${side * 8}Z`,
    ),
    shape(oval(x, y, 30, 37), body),
    line(oval(x, y, 30, 37), 5, edge),
    line(
      `M${x + 4} ${y - 30}Q${x - 40} ${y - 8} ${x + 6} ${y + side * 42}M${x + 4} ${y + 30}Q${x - 20} ${y + side * 26} ${x - 2} ${y + side * 60}`,
      11,
      body,
    ),
    shape(oval(x + 6, y, 18, 17), edge),
    line(oval(x + 6, y, 18, 17), 5, body === cut ? 'currentColor' : 'currentColor'),
  ].join('')
}

function cox(): string {
  return (
    shape(oval(0, 0, 26, 32)) +
    line(oval(0, 0, 26, 32), 5, cut) +
    shape(oval(8, 0, 16, 15), cut) +
    line(oval(8, 0, 16, 15), 5)
  )
}
