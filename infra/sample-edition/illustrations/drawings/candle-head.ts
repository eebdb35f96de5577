import type { Drawing } from '../tools/drawing.ts'
import { lighthouse, water } from '../tools/figures.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { oval, poly, shape } from '../tools/shapes.ts'

/** Candle Head at night, its beams across the sky. */
export const candleHead: Drawing = {
  name: 'candle-head',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const house = lighthouse(1130, 690, 470)
    const [cx, cy] = house.lamp
    const beams = [
      [Math.PI - 0.02, 0.075],
      [0.06, 0.09],
    ] as const
    const isBeam = (x: number, y: number) =>
      beams.some(
        ([turn, half]) =>
          Math.abs(
            Math.atan2(Math.sin(Math.atan2(y - cy, x - cx) - turn), Math.cos(Math.atan2(y - cy, x - cx) - turn)),
          ) < half,
      )
    const far = (x: number, y: number) => Math.hypot(x - cx, y - cy)
    const sky = gouges(random, {
      box: [0, 20, 1600, 640],
      gap: 22,
      length: 92,
      width: 7,
      angle: (x, y) => Math.atan2(y - cy, x - cx) + Math.PI / 2,
      keep: (x, y) => (isBeam(x, y) ? 0 : Math.max(0.12, 1.05 - far(x, y) / 760)),
    })
    const beam = beams
      .map(([turn, half]) =>
        shape(
          poly(
            [cx, cy],
            [cx + Math.cos(turn - half) * 1500, cy + Math.sin(turn - half) * 1500],
            [cx + Math.cos(turn + half) * 1500, cy + Math.sin(turn + half) * 1500],
          ),
          cut,
        ),
      )
      .join('')
    const inBeam = gouges(random, {
      box: [0, 100, 1600, 560],
      gap: 15,
      length: 120,
      width: 3.4,
      angle: (x, y) => Math.atan2(y - cy, x - cx),
      keep: (x, y) => (isBeam(x, y) ? Math.min(0.75, far(x, y) / 1300) : 0),
    })
    const rock = poly(
      [820, 720],
      [900, 668],
      [985, 690],
      [1030, 640],
      [1250, 640],
      [1290, 676],
      [1390, 690],
      [1470, 730],
      [1620, 760],
      [1620, 860],
      [1300, 905],
      [980, 870],
      [800, 790],
    )
    const facets = gouges(random, {
      box: [800, 640, 1600, 900],
      gap: 25,
      length: 62,
      width: 7,
      angle: (x, y) => 0.9 + Math.sin(x / 47) * 0.7 + y / 400,
      keep: (_, y) => Math.max(0.05, 0.75 - (y - 640) / 330),
    })
    const stars = Array.from({ length: 34 }, () => [random() * 1600, 40 + random() * 420] as const)
      .filter(([x, y]) => far(x, y) > 420 && !isBeam(x, y))
      .map(([x, y]) => shape(oval(x, y, 2.5 + random() * 2.5), cut))
    const sea = water(random, 0, 690, 1600, 1067)
    const glints = gouges(random, {
      box: [960, 870, 1330, 1067],
      gap: 19,
      length: 90,
      width: 8,
      keep: (x) => 0.9 - Math.abs(x - 1140) / 240,
    })
    const surf = gouges(random, {
      box: [760, 770, 1600, 930],
      gap: 16,
      length: 70,
      width: 9,
      bend: 9,
      keep: (x, y) => (Math.abs(y - (x < 980 ? 700 + (x - 760) * 0.8 : 905 - (x - 980) * 0.06)) < 34 ? 0.95 : 0),
    })
    return {
      sea: `<rect y="0" width="1600" height="1067"/>${beam}${house.bare}${shape(sea, cut)}${shape(glints, cut)}`,
      red: house.red + shape(gouge([1118, 930], [1150, 1030], 9)),
      ink: `<rect width="1600" height="690"/>${shape(sky, cut)}${stars.join('')}${beam}${shape(inBeam)}
        ${shape(gouges(random, { box: [0, 690, 1600, 1067], gap: (y) => 13 + (y - 690) / 16, length: 130, width: 8, bend: 6, keep: (x, y) => 0.35 + (y - 690) / 700 + (x > 700 ? 0.1 : 0) }))}
        ${shape(rock)}${shape(facets, cut)}${shape(surf, cut)}${shape(box2(1262, 606, 110, 62))}${shape(poly([1250, 610], [1278, 566], [1356, 566], [1384, 610]))}
        <path d="M1300 628h18v22h-18Z" fill="${cut}"/>${house.ink}`,
    }
  },
}

const box2 = (x: number, y: number, w: number, h: number) => `M${x} ${y}h${w}v${h}h${-w}Z`
