import type { Drawing } from '../tools/drawing.ts'
import { gouges, type Point } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { isInside, line, oval, shape, smooth } from '../tools/shapes.ts'

const measured = [
  [22, 1.5],
  [24, 3],
  [25, 4.2],
  [26, 5.4],
  [27, 6.2],
  [27.73, 6.5],
  [29, 5.7],
  [31, 3.5],
  [34, 1.4],
] as const
const above = [0.3, 0.3, 0.6, 0.9, 1.2, 1.3, 1.2, 0.6, 0.3]

/** The sea through the night of the gale: the table, and what the gauge wrote. */
export const seaAtEastQuay: Drawing = {
  name: 'sea-at-east-quay',
  width: 1600,
  height: 1067,
  isFine: true,
  draw: (random) => {
    const x = (hour: number) => 210 + ((hour - 22) / 12) * 1240
    const y = (metres: number) => 920 - metres * 108
    const sea = measured.map(([hour, metres]): Point => [x(hour), y(metres)])
    const table = measured.map(([hour, metres], index): Point => [x(hour), y(metres - (above[index] ?? 0))])
    const between = `${smooth(sea)}L${smooth(table.toReversed()).slice(1)}Z`
    const area: Point[] = [...sea, ...table.toReversed()]
    const hatch = gouges(random, {
      box: [210, 190, 1450, 920],
      gap: 22,
      length: 60,
      width: 6,
      angle: () => -0.7,
      keep: (px, py) => (isInside([px, py], area) ? 0.8 : 0),
    })
    const below = `${smooth(table)}L1450 920H210Z`
    return {
      mist: [1, 2, 3, 4, 5, 6].map((metres) => line(`M210 ${y(metres)}H1450`, 5)).join(''),
      sea: `${shape(below)}${shape(gouges(random, { box: [210, 260, 1450, 920], gap: 30, length: 130, width: 8, bend: 5, keep: () => 0.55 }), cut)}`,
      red: `${shape(between)}${shape(hatch, cut)}`,
      ink: `${letter('The sea at East Quay', 210, 112, { size: 54, weight: 9.5 })}${letter('Metres, through the night', 210, 166, { size: 28, weight: 5 })}
        ${[0, 1, 2, 3, 4, 5, 6].map((metres) => letter(String(metres), 180, y(metres) + 12, { size: 28, anchor: 'end', weight: 5 })).join('')}
        ${['10 p.m.', '12', '2', '4', '6', '8', '10 a.m.'].map((hour, index) => letter(hour, x(22 + index * 2), 976, { size: 26, anchor: 'middle', weight: 5 })).join('')}
        ${line('M210 920H1450', 8)}${line(smooth(sea), 11)}${line(smooth(table), 7)}
        ${line(`M210 ${y(5.9)}H1450`, 4)}${letter('Quay wall 5.9', 1450, y(5.9) - 14, { size: 26, anchor: 'end', weight: 5 })}
        ${shape(oval(x(27.73), y(6.5), 14))}${letter('6.5', x(27.73) + 66, y(6.5) + 14, { size: 42, weight: 8 })}
        ${letter('Table 5.2', x(27.6), y(4.3), { size: 32, weight: 6, anchor: 'middle' })}${letter('Gauge', x(30.6), y(4.5), { size: 32, weight: 6 })}`,
    }
  },
}
