import type { Drawing } from '../tools/drawing.ts'
import { water } from '../tools/figures.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { box, line, oval, place, poly, shape } from '../tools/shapes.ts'

/** The mole cut open under water: its courses, a diver, a teapot. */
export const underTheMole: Drawing = {
  name: 'under-the-mole',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const top = 230
    const stones: string[] = []
    const marks: string[] = []
    const row = (y: number, high: number, left: number, wide: number, isRound: boolean) => {
      for (let x = left; x < 1600;) {
        const width = wide * (0.75 + random() * 0.5)
        stones.push(
          isRound
            ? oval(x + width / 2, y + high / 2, width / 2 - 3, high / 2 - 3)
            : poly(
                [x, y + 4 + random() * 8],
                [x + width - 9, y + 3 + random() * 8],
                [x + width - 10 - random() * 8, y + high - 4],
                [x + 4, y + high - 3],
              ),
        )
        for (let step = 0; step < 4; step += 1)
          marks.push(
            gouge([x + 14 + step * 22, y + high - 14], [x + 28 + step * 22, y + high - 30 - ((step * 17) % 24)], 4),
          )
        x += width
      }
    }
    row(120, 100, 1010, 340, false)
    row(224, 112, 990, 190, false)
    row(338, 112, 940, 176, false)
    row(454, 120, 880, 150, false)
    row(578, 120, 830, 134, false)
    row(704, 120, 740, 110, true)
    row(800, 130, 640, 124, true)
    const depths = gouges(random, {
      box: [0, top + 40, 1100, 940],
      gap: (y) => 30 + y / 40,
      length: 160,
      width: 9,
      angle: (x) => Math.sin(x / 190) * 0.12,
      bend: 5,
      keep: (_, y) => Math.max(0.1, 0.8 - (y - top) / 800),
    })
    const light = poly([452, 470], [900, 560], [930, 800], [440, 540])
    const fallen = [
      [560, 900, 14],
      [380, 936, -10],
      [240, 950, 6],
    ] as const
    return {
      mist: `<rect width="1600" height="${top}"/>${stones.map((d) => shape(d)).join('')}${shape(gouges(random, { box: [0, 0, 1000, top], gap: 30, length: 170, width: 9, keep: () => 0.5 }), cut)}`,
      sea: `<rect y="${top}" width="1600" height="900"/>${shape(depths, cut)}${shape(light, cut)}${stones.map((d) => shape(d, cut)).join('')}${shape(water(random, 0, top - 6, 980, top + 60, 0.6), cut)}`,
      red: place(teapot, 692, 884, { scale: 1.15 }),
      ink: `${stones.map((d) => line(d, 8)).join('')}${shape(marks.join(''))}
        ${shape(gouges(random, { box: [0, 560, 1000, 960], gap: 34, length: 140, width: 10, bend: 5, keep: (x, y) => (x < 640 + (800 - y) * 0.5 ? (y - 520) / 520 : 0) }))}
        ${shape('M0 960Q300 930 640 950Q900 930 1100 950L1600 930V1067H0Z')}${shape(gouges(random, { box: [0, 965, 1600, 1060], gap: 26, length: 80, width: 7, keep: () => 0.4 }), cut)}
        ${fallen.map(([x, y, turn]) => place(shape(box(-62, -36, 124, 72)) + shape(box(-54, -28, 108, 56), cut) + line('M-40 14L-20 -8M0 18L22 -10', 5), x, y, { turn })).join('')}
        ${line(`M0 ${top}Q60 ${top - 16} 120 ${top}T240 ${top}T360 ${top}T480 ${top}T600 ${top}T720 ${top}T840 ${top}T1000 ${top}`, 9)}
        ${shape('M150 150H520L500 236H180Z')}${shape(box(330, 84, 96, 66))}${shape(box(346, 98, 28, 28), cut)}${line('M240 150V60M240 66L300 150', 7)}
        ${line('M300 236C300 330 360 330 372 420', 6)}${place(diver, 400, 470, { turn: 8 })}
        ${[
          [430, 372, 11],
          [452, 336, 8],
          [436, 300, 13],
          [462, 268, 7],
        ]
          .map(([x = 0, y = 0, r = 0]) => line(oval(x, y, r), 5))
          .join('')}`,
    }
  },
}

const teapot =
  shape('M-46 40Q-64 0 -40 -28Q0 -46 40 -28Q64 0 46 40Z') +
  shape('M-22 -36Q0 -54 22 -36Z') +
  shape(oval(0, -54, 8)) +
  shape('M46 22Q74 12 78 -26L94 -24Q92 30 50 40Z') +
  line('M-46 -18Q-92 -22 -84 12Q-74 32 -48 26', 11) +
  line('M-26 -12Q-34 6 -28 22', 6, cut)

// A diver who leans towards the stones, a lamp ahead.
const diver =
  shape(
    'M-150 46Q-110 20 -60 16Q-30 -26 20 -30Q60 -28 64 2Q60 28 20 36Q-30 44 -66 52L-140 92L-196 130L-214 112L-166 70L-232 66L-236 44Z',
  ) +
  shape(oval(52, -30, 33)) +
  shape(oval(62, -30, 19, 21), cut) +
  line(oval(62, -30, 19, 21), 6) +
  line('M62 -50V-10M44 -30H82', 4) +
  line('M20 6Q60 40 104 24', 19) +
  line('M0 14Q40 66 92 54', 19) +
  shape(poly([100, 8], [140, 2], [146, 40], [102, 40])) +
  shape('M-40 -20L10 -54L22 -26L-20 4Z') +
  shape(gouge([-110, 50], [-30, 16], 5), cut) +
  line('M-20 -34L14 -54', 5, cut)
