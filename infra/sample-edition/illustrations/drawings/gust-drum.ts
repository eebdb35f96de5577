import type { Drawing } from '../tools/drawing.ts'
import { gouges, type Point } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, poly, shape } from '../tools/shapes.ts'

const table = [
  [22, 84],
  [24, 98],
  [25, 109],
  [26, 122],
  [26.87, 131],
  [27.73, 126],
  [29, 108],
  [31, 79],
  [34, 60],
] as const

/** The strip of the old recorder: gusts through the night, the pen off the top of the paper. */
export const gustDrum: Drawing = {
  name: 'gust-drum',
  width: 1600,
  height: 1067,
  isFine: true,
  draw: (random) => {
    const x = (hour: number) => 250 + ((hour - 22) / 12) * 1170
    const y = (gust: number) => 900 - (gust - 40) * 8
    const gustAt = (hour: number) => {
      const next = Math.max(
        1,
        table.findIndex(([at]) => at >= hour),
      )
      const [[h1, g1], [h2, g2]] = [table[next - 1] ?? table[0], table[next] ?? table[0]]
      return g1 + ((g2 - g1) * (hour - h1)) / (h2 - h1 || 1)
    }
    const pen = Array.from({ length: 380 }, (_, index): Point => {
      const hour = 22 + (index / 379) * 12
      const peak = gustAt(hour)
      const isPeak = Math.abs(hour - 26.87) < 0.02
      return [
        x(hour),
        y(index % 2 === 0 || isPeak ? peak - random() * 5 * (isPeak ? 0 : 1) : peak - 13 - random() * 17),
      ]
    })
    const paper = poly([120, 150], [1500, 150], [1500, 960], [120, 960])
    const trace = `M${pen.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join('L')}`
    return {
      sea: `<rect width="1600" height="1067"/>${shape(gouges(random, { box: [0, 0, 1600, 1067], gap: 36, length: 230, width: 8, keep: () => 0.7 }), cut)}${shape(paper, cut)}`,
      mist: `${[60, 80, 100, 120].map((gust) => line(`M250 ${y(gust)}H1430`, 5)).join('')}${Array.from({ length: 13 }, (_, hour) => line(`M${x(22 + hour)} 170Q${x(22 + hour) + 16} 520 ${x(22 + hour)} 900`, 4)).join('')}`,
      red: shape(oval(x(26.87), y(131), 17)),
      ink: `${shape(poly([140, 960], [1520, 960], [1520, 170], [1500, 150], [1500, 960]))}${shape(paper, cut)}${line(paper, 8)}${line(trace, 5)}
        ${[60, 80, 100, 120].map((gust) => letter(String(gust), 236, y(gust) + 11, { size: 24, anchor: 'end', weight: 4.6 })).join('')}
        ${['22', '0', '2', '4', '6', '8', '10'].map((hour, index) => letter(hour, x(22 + index * 2), 940, { size: 24, anchor: 'middle', weight: 4.6 })).join('')}
        ${letter('Brow Hill, gusts in km/h', 190, 112, { size: 44, weight: 8, color: 'currentColor' })}${letter('131', x(26.87) + 36, y(131) + 30, { size: 54, weight: 10 })}${letter('2.52 a.m.', x(26.87) + 210, y(131) + 28, { size: 28, weight: 5.4 })}
        ${line(`M1500 470L${x(34) + 4} ${y(60) - 6}`, 12)}${shape(poly([1600, 400], [1600, 452], [1490, 486], [1482, 462]))}`,
    }
  },
}
