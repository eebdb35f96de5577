import type { Drawing } from '../tools/drawing.ts'
import { houses, person } from '../tools/figures.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, poly, shape } from '../tools/shapes.ts'

/** Meteors over the town, two watchers on the Brow. */
export const leonids: Drawing = {
  name: 'leonids',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const [rx, ry] = [1320, 70]
    const hole = (x: number, y: number) => Math.hypot((x - 760) / 720, (y - 330) / 330)
    const clouds = gouges(random, {
      box: [0, 0, 1600, 700],
      gap: 26,
      length: 130,
      width: 9,
      angle: (x, y) => Math.atan2((y - 330) / 330, (x - 760) / 720) + 1.57,
      keep: (x, y) => (hole(x, y) < 0.98 ? 0 : 0.75),
      bend: 8,
    })
    const trails = Array.from({ length: 13 }, (_, index) => {
      const turn = Math.PI * (0.62 + (index / 13) * 0.5)
      const from = 210 + random() * 420
      const to = from + 120 + random() * 260
      return gouge(
        [rx + Math.cos(turn) * from, ry + Math.sin(turn) * from],
        [rx + Math.cos(turn) * to, ry + Math.sin(turn) * to],
        7 + random() * 5,
      )
    })
    const stars = Array.from({ length: 70 }, () => [random() * 1600, random() * 640] as const).filter(
      ([x, y]) => hole(x, y) < 0.93,
    )
    const brow = 'M0 1067V850Q220 760 430 800Q640 840 820 960L940 1067Z'
    return {
      sea: `<rect width="1600" height="1067"/>${shape(trails.join(''), cut)}${stars.map(([x, y]) => shape(oval(x, y, 2 + random() * 4), cut)).join('')}${shape(gouges(random, { box: [700, 850, 1600, 1067], gap: 22, length: 120, width: 8, keep: () => 0.6 }), cut)}`,
      red: shape(gouge([520, 250], [206, 452], 14)) + shape(oval(1492, 786, 13)),
      ink: `<rect width="1600" height="540"/>${shape(clouds, cut)}${shape(gouges(random, { box: [0, 520, 1600, 780], gap: 17, length: 170, width: 11, keep: (_, y) => 1.1 - (y - 520) / 190 }))}${shape(trails.join(''), cut)}${shape(gouge([520, 250], [206, 452], 16), cut)}${stars.map(([x, y]) => shape(oval(x, y, 2.5 + random() * 3), cut)).join('')}
        ${houses(random, 700, 1420, 828, { high: 96, lit: 0.25 })}${shape(poly([1470, 828], [1482, 770], [1502, 770], [1514, 828]))}
        ${line('M640 830H1600', 16)}${shape(gouges(random, { box: [640, 850, 1600, 1067], gap: (y) => 16 + (y - 850) / 9, length: 140, width: 9, keep: () => 0.75, bend: 5 }))}
        ${line('M0 850Q220 760 430 800Q640 840 820 960L940 1067', 11, cut)}${shape(brow)}${shape(gouges(random, { box: [0, 790, 900, 1067], gap: 27, length: 36, width: 5, angle: () => -1.2, keep: (x, y) => (y > 800 + Math.max(0, x - 400) * 0.45 ? 0.4 : 0) }), cut)}
        ${shape(brow)}${person(300, 806, 205, { hat: 'cap', wide: 1.2 })}${person(404, 812, 188, { hat: 'scarf', wide: 1.35, arm: 'M418 686L474 626L500 590' })}
        ${line('M150 812l34 -100h78l-24 104M168 762h80', 10)}`,
    }
  },
}
