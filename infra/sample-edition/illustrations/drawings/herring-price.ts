import type { Drawing } from '../tools/drawing.ts'
import { herring } from '../tools/figures.ts'
import { gouges } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { box, line, place, shape } from '../tools/shapes.ts'

const prices = [
  ['First week', 112],
  ['Before', 116],
  ['After', 58],
] as const

/** Cents a kilo: a column of the price for each market, the last one cut in half. */
export const herringPrice: Drawing = {
  name: 'herring-price',
  width: 1600,
  height: 1067,
  isFine: true,
  draw: (random) => {
    const foot = 880
    const y = (cents: number) => foot - cents * 5
    const columns = prices.map(([label, cents], index) => ({ label, cents, x: 380 + index * 400 }))
    const texture = gouges(random, { box: [240, 280, 1400, foot], gap: 26, length: 110, width: 7, keep: () => 0.5 })
    return {
      mist: `<rect width="1600" height="1067"/>${[30, 60, 90, 120].map((cents) => line(`M210 ${y(cents)}H1480`, 5, cut)).join('')}`,
      sea: `${columns
        .slice(0, 2)
        .map(({ cents, x }) => shape(box(x - 120, y(cents), 240, cents * 5)))
        .join('')}${shape(texture, cut)}`,
      red:
        shape(box(1060, y(58), 240, 290)) +
        shape(gouges(random, { box: [1060, y(58), 1300, foot], gap: 26, length: 90, width: 7, keep: () => 0.4 }), cut),
      ink: `${letter('Herring at the Slabs', 210, 130, { size: 62, weight: 11 })}${letter('Cents a kilogram', 210, 196, { size: 32, weight: 5.5 })}
        ${[0, 30, 60, 90, 120].map((cents) => letter(String(cents), 180, y(cents) + 14, { size: 30, anchor: 'end', weight: 5.5 })).join('')}${line(`M210 ${foot}H1480`, 10)}
        ${columns.map(({ label, cents, x }) => line(box(x - 120, y(cents), 240, cents * 5), 7) + letter(String(cents), x, y(cents) - 26, { size: 56, anchor: 'middle', weight: 10 }) + letter(label, x, foot + 66, { size: 36, anchor: 'middle', weight: 6.5 })).join('')}
        ${place(herring(random, 300), 1180, y(58) - 170, { turn: -10 })}`,
    }
  },
}
