import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { box, line, oval, place, poly, shape } from '../tools/shapes.ts'

/** The line of readers from the Customs House, each with a book. */
export const bookChain: Drawing = {
  name: 'book-chain',
  width: 2000,
  height: 900,
  draw: (random) => {
    const sea: string[] = []
    const mist: string[] = []
    const red: string[] = []
    const ink: string[] = []
    for (let index = 0; index < 13; index += 1) {
      const x = 120 + index * 148
      const high = index % 5 === 3 ? 330 : 420 + ((index * 53) % 70)
      const one = reader(x, 842, high, index)
      const block = index % 3 === 0 ? mist : index % 3 === 1 ? sea : null
      block?.push(shape(one.coat), shape(one.marks, cut))
      ink.push(shape(one.coat, cut))
      if (block === null) ink.push(shape(one.coat), shape(one.marks, cut))
      else ink.push(line(one.coat, 7))
      ink.push(one.head)
    }
    // Books pass from hand to hand, between two readers.
    for (let index = 0; index < 12; index += 1) {
      const [x, y] = [194 + index * 148, 600 + Math.sin(index * 1.9) * 16]
      const cover = poly([-34, -25], [34, -25], [34, 25], [-34, 25])
      const turn = Math.sin(index * 2.3) * 16
      if (index % 4 === 1) red.push(place(shape(cover), x, y, { turn }))
      ink.push(
        line(
          `M${x - 74} ${y - 20}Q${x - 56} ${y + 28} ${x - 30} ${y + 8}M${x + 74} ${y - 20}Q${x + 56} ${y + 30} ${x + 30} ${y + 8}`,
          19,
        ),
        place(
          (index % 4 === 1
            ? shape(cover, cut)
            : index % 2 === 0
              ? shape(cover) + line('M-20 -10H20', 5, cut)
              : shape(cover, cut) + line('M-18 -8H18M-18 4H18', 5)) + line(cover, 7),
          x,
          y,
          { turn },
        ),
      )
    }
    const wall = gouges(random, { box: [0, 30, 2000, 440], gap: 38, length: 90, width: 6, keep: () => 0.3 })
    return {
      sea: `${shape('M0 0H360V400H0ZM1660 0H2000V400H1660Z')}${shape(wall, cut)}${arches()
        .map((d) => shape(d, cut))
        .join('')}${sea.join('')}`,
      mist: `<rect y="842" width="2000" height="60"/><rect x="360" y="350" width="1300" height="492"/>${shape(gouges(random, { box: [360, 360, 1660, 842], gap: 34, length: 110, width: 8, keep: () => 0.6 }), cut)}${mist.join('')}`,
      red: red.join(''),
      ink: `${line('M360 0V842M1660 0V842', 9)}${arches()
        .map((d) => line(d, 9))
        .join('')}
        ${shape(houseRow(random))}${line('M0 842H2000', 9)}
        ${shape(gouges(random, { box: [0, 850, 2000, 900], gap: 18, length: 120, width: 7, keep: () => 0.5 }))}${ink.join('')}`,
    }
  },
}

const arches = () => [40, 190, 1700, 1850].map((x) => `M${x} 330V160Q${x + 58} 70 ${x + 116} 160V330Z`)

function houseRow(random: () => number): string {
  const parts: string[] = []
  for (let x = 366; x < 1590;) {
    const width = 90 + random() * 60
    const top = 250 + random() * 80
    parts.push(poly([x, 350], [x, top], [x + width / 2, top - width * 0.5], [x + width, top], [x + width, 350]))
    parts.push(box(x + width * 0.7, top - width * 0.42, 16, 40))
    x += width
  }
  return parts.join('')
}

/** One of the line, from the front: a coat, and a head that looks along the line. */
function reader(x: number, foot: number, high: number, index: number): { coat: string; marks: string; head: string } {
  const half = high * 0.17
  const shoulder = foot - high * 0.78
  const coat = `M${x - half * 1.05} ${foot}L${x - half * 0.95} ${shoulder + 60}Q${x - half} ${shoulder} ${x - half * 0.3} ${shoulder - 8}H${x + half * 0.3}Q${x + half} ${shoulder} ${x + half * 0.95} ${shoulder + 60}L${x + half * 1.05} ${foot}Z`
  const marks = [0, 1, 2, 3, 4]
    .map((step) =>
      gouge(
        [x - half * 0.6 + step * half * 0.3, foot - 30 - ((step * 37) % 50)],
        [x - half * 0.5 + step * half * 0.26, foot - high * 0.42 + ((step * 23) % 40)],
        6,
      ),
    )
    .join('')
  const [hx, hy, r] = [x, foot - high * 0.88, high * 0.085]
  const face = index % 2 === 0 ? -1 : 1
  const hats = [
    shape(`M${hx - r * 1.15} ${hy - r * 0.3}Q${hx} ${hy - r * 1.9} ${hx + r * 1.15} ${hy - r * 0.3}Z`) +
      shape(oval(hx, hy - r * 1.35, r * 0.3)),
    shape(
      `M${hx - r * 1.2} ${hy + r * 0.7}Q${hx - r * 1.5} ${hy - r * 1.5} ${hx} ${hy - r * 1.4}Q${hx + r * 1.5} ${hy - r * 1.5} ${hx + r * 1.2} ${hy + r * 0.7}Q${hx + r * 1.1} ${hy - r * 0.5} ${hx} ${hy - r * 0.6}Q${hx - r * 1.1} ${hy - r * 0.5} ${hx - r * 1.2} ${hy + r * 0.7}Z`,
    ),
    shape(
      `M${hx - r * 1.2} ${hy - r * 0.4}H${hx + r * 1.2 + r * 0.6 * face}Q${hx + r} ${hy - r * 1.5} ${hx} ${hy - r * 1.4}Q${hx - r * 1.1} ${hy - r * 1.4} ${hx - r * 1.2} ${hy - r * 0.4}Z`,
    ),
    shape(
      `M${hx - r * 1.8} ${hy - r * 0.4}h${r * 3.6}l${-r * 0.4} ${-r * 0.2}h${-r * 0.4}v${-r * 0.9}h${-r * 2}v${r * 0.9}h${-r * 0.4}Z`,
    ),
  ]
  const head = [
    shape(oval(hx, hy, r, r * 1.2), cut),
    line(oval(hx, hy, r, r * 1.2), 7),
    shape(oval(hx + face * r * 0.25 - r * 0.3, hy - r * 0.05, 4)),
    shape(oval(hx + face * r * 0.25 + r * 0.3, hy - r * 0.05, 4)),
    line(`M${hx + face * r * 0.2 - r * 0.25} ${hy + r * 0.55}q${r * 0.25} ${index % 3 === 0 ? 10 : 4} ${r * 0.5} 0`, 5),
    hats[index % 4] ?? '',
  ]
  return { coat, marks, head: head.join('') }
}
