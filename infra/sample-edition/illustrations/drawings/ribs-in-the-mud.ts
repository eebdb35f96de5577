import type { Drawing } from '../tools/drawing.ts'
import { gull } from '../tools/figures.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, place, shape } from '../tools/shapes.ts'

/** Two rows of timbers on the flats, and Admiral between them. */
export const ribsInTheMud: Drawing = {
  name: 'ribs-in-the-mud',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const ribs = Array.from({ length: 9 }, (_, index) => {
      const near = index / 8
      const size = 70 + near * near * 360
      const [cx, y] = [980 - near * 180, 500 + near * near * 430]
      const spread = 70 + near * near * 460
      return [-1, 1].map((side) => {
        const [x, lean] = [cx + side * spread, -side * size * (0.16 + random() * 0.12)]
        const wide = 12 + near * 32
        const high = size * (0.75 + random() * 0.35)
        return {
          d: `M${x - wide} ${y}Q${x - wide * 0.8 + side * size * 0.2} ${y - high * 0.5} ${x + lean - wide * 0.4} ${y - high}L${x + lean + wide * 0.5} ${y - high + wide * 0.8}Q${x + wide * 0.9 + side * size * 0.2} ${y - high * 0.45} ${x + wide} ${y}Z`,
          mirror: gouge([x, y + 6], [x - lean * 0.6, y + high * 0.34], wide * 0.7),
          pool: oval(x, y + 2, wide * 3, wide * 0.7),
          grain: [0.25, 0.6]
            .map((part) =>
              gouge(
                [x + side * size * 0.08 + wide * (part - 0.5), y - high * 0.12],
                [x + lean * 0.5 + side * size * 0.09 + wide * (part - 0.4), y - high * 0.72],
                3 + near * 4,
              ),
            )
            .join(''),
        }
      })
    }).flat()
    const flats = gouges(random, {
      box: [0, 470, 1600, 1067],
      gap: (y) => 13 + (y - 470) / 14,
      length: (y) => 80 + (y - 470) / 2.5,
      width: 8,
      angle: (x, y) => Math.sin(x / 200 + y / 60) * 0.1,
      keep: () => 0.55,
      bend: 4,
    })
    const sky = gouges(random, {
      box: [0, 0, 1600, 450],
      gap: 34,
      length: 230,
      width: 10,
      angle: (x) => Math.sin(x / 340) * 0.12,
      keep: (_, y) => 0.25 + y / 620,
      bend: 9,
    })
    return {
      mist: `<rect y="450" width="1600" height="620"/>${shape(flats, cut)}${ribs.map(({ pool }) => shape(pool, cut)).join('')}`,
      sea: `<rect width="1600" height="450"/>${shape(sky, cut)}${ribs.map(({ pool }) => shape(pool)).join('')}${shape('M0 560Q300 540 520 580Q380 610 0 600ZM1180 700Q1400 670 1600 690V740Q1380 740 1180 700Z')}`,
      red: shape('M792 712L846 700L850 724L800 734Z'),
      ink: `${shape('M0 450V414L120 404L180 420L420 410L560 432L1600 440V452Z')}${line('M0 452H1600', 6)}${shape('M1350 440V380H1362V440ZM1330 380H1384V392H1330Z')}
        ${shape(gouges(random, { box: [0, 480, 1600, 1067], gap: (y) => 22 + (y - 480) / 10, length: (y) => 60 + (y - 480) / 3, width: 7, keep: () => 0.32, bend: 4 }))}
        ${ribs.map(({ d, mirror, grain }) => shape(mirror) + shape(d) + shape(grain, cut)).join('')}
        ${place(dog, 800, 838, { scale: 1.15 })}${gull(330, 200, 60)}${gull(480, 260, 40)}${gull(210, 300, 34)}
        ${Array.from({ length: 9 }, (_, index) => shape(oval(180 + index * 66 + (index % 2) * 22, 1000 - index * 26 + (index % 2) * 10, 9 - index * 0.4, 6 - index * 0.3))).join('')}`,
    }
  },
}

// A terrier, sitting, its head to the right.
const dog =
  shape(
    'M-66 0Q-84 -52 -48 -92Q-34 -128 -4 -140Q-8 -176 16 -198L22 -226L44 -204Q72 -204 88 -184L118 -174Q122 -156 104 -150L78 -142Q60 -132 56 -116Q64 -60 58 0H34L28 -62Q20 -30 22 0H-10Q6 -14 -4 -40Q-14 -10 -30 0Z',
  ) +
  shape('M-60 -14Q-104 -30 -112 -80Q-96 -46 -60 -40Z') +
  shape(oval(68, -176, 6), cut) +
  shape(gouge([-36, -84], [-14, -30], 6, 8), cut) +
  shape(gouge([30, -196], [36, -166], 5), cut) +
  shape(gouge([8, -120], [24, -80], 5), cut)
