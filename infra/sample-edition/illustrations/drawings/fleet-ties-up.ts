import type { Drawing } from '../tools/drawing.ts'
import { gull, houses, water } from '../tools/figures.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { box, line, oval, place, poly, shape } from '../tools/shapes.ts'

/** Herring boats side by side at the quay, masts and reflections. */
export const fleetTiesUp: Drawing = {
  name: 'fleet-ties-up',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const boats = [170, 470, 780, 1090, 1400].map((x, index) => ({
      x,
      high: 350 + ((index * 97) % 110),
      scale: 1 + ((index * 37) % 20) / 100,
    }))
    const sky = gouges(random, {
      box: [0, 0, 1600, 560],
      gap: 40,
      length: 190,
      width: 11,
      angle: (x) => Math.sin(x / 300) * 0.12,
      keep: (_, y) => 0.2 + y / 720,
    })
    const reflections = boats.flatMap(({ x, high }) =>
      Array.from({ length: 13 }, (_, index) => {
        const y = 780 + index * 23
        const sway = Math.sin(index * 1.7 + x) * 18
        return (
          gouge([x - 40 - index * 2 + sway, y], [x + 44 + index * 3 + sway, y + 3], 8) +
          (index > 4 ? '' : gouge([x - 110 + sway, y + 8], [x + 110 + sway, y + 8], 9)) +
          gouge([x - 8 + sway, y + high * 0.2], [x + 10 + sway, y + high * 0.2 + 12], 5)
        )
      }),
    )
    return {
      sea: `<rect y="600" width="1600" height="467"/>${shape(water(random, 0, 760, 1600, 1067, 0.5), cut)}${shape(box(0, 0, 1600, 600))}${shape(sky, cut)}${shape(oval(1240, 250, 92), cut)}${boats.map(({ x, scale }) => place(shape(hull, cut), x, 700, { scale })).join('')}`,
      mist: boats
        .map(({ x, scale }) => place(shape(poly([-112, -14], [112, -14], [106, 4], [-106, 4])), x, 700, { scale }))
        .join(''),
      red: shape(oval(1240, 250, 84)),
      ink: `${houses(random, -10, 1620, 600, { high: 105, lit: 0.3 })}${shape(box(0, 596, 1600, 60))}${line('M0 616H1600M0 638H1600', 5, cut)}
        ${boats.map(({ x, high, scale }) => place(boat(high), x, 700, { scale })).join('')}
        ${shape(reflections.join(''))}${gull(620, 190, 54)}${gull(760, 250, 36)}${gull(290, 170, 42)}`,
    }
  },
}

const hull = 'M-128 -40Q0 -8 128 -40Q124 40 70 84H-70Q-124 40 -128 -40Z'

/** A drifter, bow on. */
function boat(high: number): string {
  const net = Array.from(
    { length: 5 },
    (_, index) => `M${-60 + index * 8} ${-70 - index * 38}L${60 - index * 8} ${-70 - index * 38}`,
  ).join('')
  return [
    shape(hull),
    line('M0 -22V80', 6, cut),
    line('M-112 -22Q0 8 112 -22', 6, cut),
    line('M-104 14Q0 42 104 14', 5, cut),
    shape(box(-46, -128, 92, 104)),
    shape(box(-34, -112, 28, 34), cut),
    shape(box(6, -112, 28, 34), cut),
    shape(poly([-56, -128], [56, -128], [46, -142], [-46, -142])),
    line(`M0 -130V${-high}`, 10),
    line(`M0 ${-high + 20}L-118 -44M0 ${-high + 20}L118 -44`, 4),
    line(`M-52 ${-high * 0.62}H52`, 7),
    line(net, 2.5),
    shape(oval(0, -high, 9)),
    shape(oval(-96, 10, 15, 19), cut),
    shape(oval(96, 10, 15, 19), cut),
    line(oval(-96, 10, 15, 19), 5),
    line(oval(96, 10, 15, 19), 5),
  ].join('')
}
