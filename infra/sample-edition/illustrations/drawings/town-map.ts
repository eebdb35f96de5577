import type { Drawing } from '../tools/drawing.ts'
import { gouges, type Point } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { box, isInside, line, oval, place, poly, shape, smooth } from '../tools/shapes.ts'

const north: Point[] = [
  [-40, -40],
  [1250, -40],
  [1230, 60],
  [1120, 150],
  [1060, 250],
  [940, 300],
  [860, 380],
  [700, 430],
  [540, 480],
  [380, 470],
  [200, 420],
  [-40, 400],
]
const south: Point[] = [
  [-40, 640],
  [180, 660],
  [380, 720],
  [560, 740],
  [720, 700],
  [860, 690],
  [980, 740],
  [1080, 830],
  [1160, 940],
  [1180, 1120],
  [-40, 1120],
]

/** Selhythe and the course of the regatta. */
export const townMap: Drawing = {
  name: 'town-map',
  width: 1600,
  height: 1067,
  isFine: true,
  draw: (random) => {
    const shores = [north, south].map((shore) => `${smooth(shore)}Z`)
    const isLand = (x: number, y: number) => isInside([x, y], north) || isInside([x, y], south)
    const waves = gouges(random, {
      box: [0, 0, 1600, 1067],
      gap: 34,
      length: 60,
      width: 4.5,
      bend: 10,
      keep: (x, y) => (isLand(x, y) ? 0 : 0.4),
    })
    const blocks: string[] = []
    const quarter = (left: number, top: number, columns: number, rows: number, turn: number) => {
      const parts = Array.from({ length: columns * rows }, (_, index) => {
        const [column, row] = [index % columns, Math.floor(index / columns)]
        return random() < 0.12
          ? ''
          : shape(box(column * 46 + random() * 5, row * 40 + random() * 4, 30 + random() * 9, 25 + random() * 8))
      })
      blocks.push(place(parts.join(''), left, top, { turn }))
    }
    quarter(560, 250, 6, 4, -18)
    quarter(250, 250, 6, 4, 7)
    quarter(880, 120, 4, 2, -32)
    quarter(60, 700, 4, 3, 12)
    quarter(540, 800, 5, 2, -4)
    const contours = [1, 0.72, 0.46, 0.22].map((scale) => line(oval(300, 120, 250 * scale, 84 * scale), 3)).join('')
    const pans = [0, 1, 2, 3].map((step) => line(box(120 + step * 62, 480 - step * 2, 50, 36), 4)).join('')
    const course = smooth([
      [820, 412],
      [880, 470],
      [900, 560],
      [880, 640],
      [852, 650],
      [834, 628],
      [846, 560],
      [838, 480],
      [806, 420],
    ])
    const names: [string, number, number, number, number?][] = [
      ['Netloft', 700, 236, 34],
      ['Ropewalk', 370, 236, 34],
      ['Chapel Brow', 300, 130, 30],
      ['Saltpans', 190, 566, 24],
      ['Far Bank', 330, 900, 40],
      ['Candle Head', 1400, 470, 24],
    ]
    return {
      mist: shores.map((d) => shape(d)).join('') + names.map(([text, x, y, size]) => plate(text, x, y, size)).join(''),
      sea: `<rect width="1600" height="1067"/>${shape(waves, cut)}${shores.map((d) => shape(d, cut)).join('')}`,
      red: `<path d="${course}" fill="none" stroke="currentColor" stroke-width="9" stroke-dasharray="22 16"/>${shape(oval(866, 662, 15))}${shape(poly([1440, 250], [1452, 214], [1464, 250]))}`,
      ink: `${shores.map((d) => line(d, 7)).join('')}${blocks.join('')}${contours}${pans}
        ${names.map(([text, x, y, size]) => plateInk(text, x, y, size)).join('')}
        ${line('M1112 152L1330 300', 17)}${line('M1112 152L1226 230M1262 254L1330 300', 9, cut)}${letter('North Mole', 1160, 148, { size: 26, weight: 5, turn: 34, color: 'currentColor' })}
        ${letter('East Quay', 920, 372, { size: 24, weight: 4.6, turn: -32 })}${letter('River Sell', 330, 606, { size: 30, weight: 5.6, turn: 9 })}
        ${line('M790 424L902 360', 13)}${line('M566 476L612 726', 4)}${letter('Ferry', 612, 640, { size: 22, weight: 4.5, turn: 80, anchor: 'end' })}${letter('Beacon', 896, 676, { size: 22, weight: 4.5 })}
        ${shape('M1436 330L1444 262H1462L1470 330Z')}${shape('M1390 400Q1420 340 1460 336Q1510 350 1530 396Q1470 420 1390 400Z')}
        ${place(rose(), 1360, 800)}${line('M1130 1000H1430M1130 986V1014M1280 990V1010M1430 986V1014', 6)}${letter('500 m', 1280, 968, { size: 24, anchor: 'middle', weight: 4.5 })}`,
    }
  },
}

const widthOf = (text: string, size: number) => text.length * size * 0.98

function plate(text: string, x: number, y: number, size: number): string {
  const wide = widthOf(text, size)
  return shape(box(x - wide / 2 - 14, y - size - 12, wide + 28, size + 26), cut)
}

function plateInk(text: string, x: number, y: number, size: number): string {
  const wide = widthOf(text, size)
  const frame = box(x - wide / 2 - 14, y - size - 12, wide + 28, size + 26)
  return shape(frame, cut) + line(frame, 4) + letter(text, x, y, { size, anchor: 'middle', weight: size / 5.6 })
}

function rose(): string {
  const star = [0, 90, 180, 270]
    .map((turn) => place(shape('M0 -130L22 -22L0 0Z') + line('M0 -130L-22 -22L0 0', 5), 0, 0, { turn }))
    .join('')
  return line(oval(0, 0, 74), 5) + star + letter('N', 0, -146, { size: 40, anchor: 'middle', weight: 7 })
}
