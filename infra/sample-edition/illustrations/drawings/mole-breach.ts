import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges, rays, type Point } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { box, line, oval, place, poly, shape } from '../tools/shapes.ts'

const top = 520

/** The North Mole as it goes: the sea bursts through the gap, blocks fall, a lamp leans. */
export const moleBreach: Drawing = {
  name: 'mole-breach',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const center: Point = [770, 860]
    const burst = [
      rays(random, center, { from: 60, to: 840, count: 46, width: 17, start: -2.62, end: -0.62 }),
      rays(random, center, { from: 240, to: 560, count: 30, width: 12, start: -2.75, end: -0.5 }),
    ].join('')
    const body = poly(
      [430, 1067],
      [470, 800],
      [560, 560],
      [640, 380],
      [700, 430],
      [760, 250],
      [820, 410],
      [900, 330],
      [960, 520],
      [1090, 760],
      [1130, 1067],
    )
    const spray = Array.from({ length: 90 }, () => {
      const turn = -0.5 - random() * 2.2
      const far = 560 + random() * 300
      return shape(oval(center[0] + Math.cos(turn) * far, center[1] + Math.sin(turn) * far, 3 + random() * 6), cut)
    }).join('')
    const rain = gouges(random, {
      box: [0, 0, 1600, 760],
      gap: 56,
      length: 140,
      width: 5,
      angle: () => 2.05,
      keep: (_, y) => 0.55 - y / 1600,
    })
    const water = gouges(random, {
      box: [0, 850, 1600, 1067],
      gap: (y) => 22 + (y - 850) / 16,
      length: 140,
      width: 11,
      bend: 12,
      angle: (x) => Math.sin(x / 130) * 0.25,
      keep: () => 0.8,
    })
    return {
      mist: shape(body),
      sea: `<rect width="1600" height="1067"/>${shape(body, cut)}${shape(burst, cut)}${spray}${shape(water, cut)}`,
      red: shape(oval(1366, 330, 22)),
      ink: `<rect width="1600" height="1067"/>${shape(rain, cut)}${shape(water, cut)}${shape(body, cut)}${shape(burst, cut)}${spray}
        ${shape(rays(random, center, { from: 190, to: 620, count: 34, width: 8, start: -2.5, end: -0.7 }))}
        ${shape(gouges(random, { box: [440, 640, 1130, 1067], gap: 25, length: 110, width: 9, bend: 8, angle: (x, y) => (x < 770 ? -1 : 1) * (y > 900 ? 0.25 : 0.2), keep: (x, y) => (y > 800 && Math.abs(x - 770) < 300 ? 0.8 : 0.1) }))}
        ${wall(0, 430)}${wall(1110, 1640)}${lamp(240, 2)}${lamp(1330, 11)}${tumbling()}`,
    }
  },
}

/** A length of the mole: courses of blocks under a parapet. */
function wall(from: number, to: number): string {
  const courses = [0, 1, 2, 3].flatMap((course) => {
    const y = top + 30 + course * 80
    const blocks: string[] = []
    for (let x = from - (course % 2) * 70 - 20; x < to; x += 140) {
      const [left, right] = [Math.max(x, from), Math.min(x + 131, to)]
      if (right - left > 24) blocks.push(block(left, y, right - left))
    }
    return blocks
  })
  return shape(box(from, top - 8, to - from, 350)) + courses.join('') + shape(box(from, top - 18, to - from, 30), cut)
}

function block(x: number, y: number, width: number): string {
  const hatches = Array.from({ length: Math.floor(width / 17) }, (_, index) =>
    gouge([x + 8 + index * 16, y + 68], [x + 20 + index * 16, y + 50 - ((index * 29) % 23)], 4),
  )
  return shape(box(x, y, width, 71), cut) + shape(hatches.join(''))
}

function lamp(x: number, turn: number): string {
  const drawn = line('M0 0V-150', 9, cut) + line('M-20 -178Q0 -204 20 -178L14 -146H-14Z', 7, cut)
  return place(drawn, x, top - 14, { turn })
}

/** Blocks on their way down. */
function tumbling(): string {
  const fallen = [
    [1082, 600, 18, 118],
    [1040, 712, -26, 112],
    [1112, 800, 40, 120],
    [1000, 850, 12, 108],
    [1090, 930, -34, 116],
    [482, 690, -18, 112],
    [520, 812, 28, 104],
    [450, 902, -40, 110],
  ] as const
  return fallen
    .map(([x, y, turn, width]) =>
      place(shape(box(-width / 2 - 7, -43, width + 14, 86)) + block(-width / 2, -36, width), x, y, { turn }),
    )
    .join('')
}
