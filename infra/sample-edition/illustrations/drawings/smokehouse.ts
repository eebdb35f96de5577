import type { Drawing } from '../tools/drawing.ts'
import { herring } from '../tools/figures.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { line, place, shape } from '../tools/shapes.ts'

/** Herring on rods in the kiln, the oak chippings alight below. */
export const smokehouse: Drawing = {
  name: 'smokehouse',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const rods = [96, 408]
    const fish = rods.flatMap((y, row) =>
      Array.from({ length: row === 0 ? 13 : 12 }, (_, index) => ({
        x: 70 + index * 122 + row * 60,
        y: y + 14,
        turn: 90 + (random() - 0.5) * 9,
        length: 255 + random() * 26,
      })),
    )
    const curl = (x: number, y: number, size: number) =>
      `M${x} ${y}C${x - size} ${y - size * 0.7} ${x + size} ${y - size * 1.2} ${x} ${y - size * 2}C${x - size * 0.8} ${y - size * 2.7} ${x + size * 0.7} ${y - size * 3.2} ${x + size * 0.1} ${y - size * 3.9}`
    const smoke = Array.from({ length: 11 }, (_, index) =>
      line(curl(90 + index * 146, 940 - ((index * 61) % 90), 86 + ((index * 31) % 40)), 13 + (index % 3) * 5, cut),
    ).join('')
    const chips = gouges(random, {
      box: [120, 950, 1480, 1067],
      gap: 34,
      length: 84,
      width: 15,
      angle: (x, y) => Math.sin(x * 3 + y) * 0.9,
      keep: () => 0.9,
    })
    const glow = Array.from({ length: 34 }, () => {
      const x = 240 + random() * 1120
      const y = 985 + Math.abs(x - 800) / 26
      return gouge([x, y + 20], [x + (random() - 0.5) * 40, y - 36 - random() * 66], 13)
    }).join('')
    return {
      mist: `<rect width="1600" height="1067"/>${fish.map(({ x, y, length, turn }) => place(shape(`M${-length / 2} 0Q0 -60 ${length / 2} 0Q0 60 ${-length / 2} 0Z`, cut), x, y + length / 2 - 10, { turn })).join('')}`,
      sea: `<rect width="1600" height="1067"/>${smoke}${shape(gouges(random, { box: [0, 0, 1600, 940], gap: 70, length: 150, width: 8, angle: () => 1.57, keep: () => 0.2 }), cut)}${fish.map(({ x, y, length, turn }) => place(shape(`M${-length / 2} 0Q0 -40 ${length / 2} 0Q0 40 ${-length / 2} 0Z`, cut), x, y + length / 2 - 10, { turn })).join('')}`,
      red: shape(glow),
      ink: `${shape('M0 0H1600V60H0ZM0 930Q400 900 800 940Q1200 900 1600 930V1067H0Z')}${shape(chips, cut)}${shape(glow, cut)}
        ${line(rods.map((y) => `M0 ${y}H1600`).join(''), 17)}${rods.map((y) => line(`M0 ${y - 4}H1600`, 3, cut)).join('')}
        ${fish.map(({ x, y, length, turn }) => place(herring(random, length), x, y + length / 2 - 14, { turn })).join('')}`,
    }
  },
}
