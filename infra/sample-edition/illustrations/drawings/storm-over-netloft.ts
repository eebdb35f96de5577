import type { Drawing } from '../tools/drawing.ts'
import { houses } from '../tools/figures.ts'
import { gouge, gouges, rays } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { box, line, oval, place, poly, shape, smooth } from '../tools/shapes.ts'

/** The spring tide over the quay wall before Netloft Street. */
export const stormOverNetloft: Drawing = {
  name: 'storm-over-netloft',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const wall = box(0, 700, 1600, 130)
    const plumes = [
      [430, 300],
      [1230, 210],
    ] as const
    const burst = plumes
      .map(([x, size]) =>
        rays(random, [x, 760], {
          from: 40,
          to: size * 1.7,
          count: Math.round(size / 7),
          width: 13,
          start: -2.7,
          end: -0.45,
        }),
      )
      .join('')
    const foam = smooth([
      [-20, 790],
      [120, 770],
      [280, 700],
      [430, 610],
      [580, 700],
      [740, 780],
      [900, 790],
      [1060, 740],
      [1230, 660],
      [1390, 750],
      [1500, 790],
      [1640, 780],
    ])
    const body = `${foam}L1640 1100H-20Z`
    const rain = gouges(random, {
      box: [0, 0, 1600, 560],
      gap: 60,
      length: 150,
      width: 5,
      angle: () => 2.4,
      keep: () => 0.6,
    })
    const sea = gouges(random, {
      box: [0, 790, 1600, 1067],
      gap: (y) => 30 + (y - 790) / 10,
      length: (y) => 130 + (y - 790) / 2,
      width: 13,
      bend: 14,
      angle: (x, y) => Math.sin(x / 110 + y / 50) * 0.4,
      keep: () => 0.85,
    })
    return {
      mist: shape(body),
      sea: `<rect width="1600" height="1067"/>${shape(rain, cut)}${shape(burst, cut)}${shape(body, cut)}${shape(gouges(random, { box: [0, 800, 1600, 1067], gap: 44, length: 200, width: 17, bend: 12, angle: (x, y) => Math.sin(x / 110 + y / 50) * 0.4, keep: () => 0.8 }))}`,
      red: shape(oval(936, 430, 19)),
      ink: `${shape('M0 0H1600V210Q1300 260 1000 200Q600 150 0 240Z')}${shape(gouges(random, { box: [0, 20, 1600, 250], gap: 38, length: 190, width: 11, bend: 12, angle: (x) => 0.1 + Math.sin(x / 230) * 0.2, keep: () => 0.5 }), cut)}${shape(rain)}
        ${houses(random, -20, 1640, 712, { high: 270, lit: 0.12 })}
        ${shape(wall)}${line('M0 716H1600', 6, cut)}${shape(burst, cut)}${shape(body, cut)}${line(foam, 7)}${shape(sea)}
        ${shape(plumes.map(([x, size]) => rays(random, [x, 790], { from: 60, to: size * 1.2, count: 13, width: 7, start: -2.6, end: -0.55 })).join(''))}
        ${Array.from({ length: 36 }, () => shape(oval(random() * 1600, 380 + random() * 260, 2 + random() * 5), cut)).join('')}
        ${line('M936 700V450', 11)}${line('M936 700V450', 4, cut)}${shape('M912 452L922 404H950L960 452Z', cut)}${line('M912 452L922 404H950L960 452ZM916 404Q936 380 956 404', 6)}
        ${place(shape('M-110 -26Q0 26 110 -30Q100 22 60 34H-60Q-104 20 -110 -26Z') + line('M-96 -12Q0 34 96 -16', 5, cut) + line('M-20 0L30 -64', 7), 1290, 770, { turn: -14 })}
        ${place(shape(poly([-40, -28], [40, -28], [40, 28], [-40, 28]), cut) + line('M-40 -28H40V28H-40ZM-40 -8H40M-40 10H40', 7), 460, 800, { turn: 18 })}${place(line('M-40 -28H40V28H-40ZM-40 -8H40M-40 10H40', 7), 590, 840, { turn: -12 })}
        ${shape(gouge([1180, 800], [1420, 806], 9))}`,
    }
  },
}
