import type { Drawing } from '../tools/drawing.ts'
import { herring, water } from '../tools/figures.ts'
import { gouge, gouges, type Point } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { isInside, line, oval, place, poly, shape, smooth } from '../tools/shapes.ts'

const outline: Point[] = [
  [330, 660],
  [350, 560],
  [395, 480],
  [460, 430],
  [540, 420],
  [600, 455],
  [640, 510],
  [720, 545],
  [860, 560],
  [1010, 590],
  [1130, 640],
  [1210, 690],
  [1290, 690],
  [1380, 640],
  [1400, 670],
  [1350, 730],
  [1420, 790],
  [1390, 815],
  [1290, 790],
  [1200, 800],
  [1060, 830],
  [880, 845],
  [700, 838],
  [520, 815],
  [400, 770],
  [345, 720],
  [330, 660],
]

/** The seal across the ice ramp, and what it hopes for. */
export const sealOnTheRamp: Drawing = {
  name: 'seal-on-the-ramp',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const body = `${smooth(outline)}Z`
    const spots = gouges(random, {
      box: [330, 420, 1420, 850],
      gap: 30,
      length: 56,
      width: 10,
      angle: (x, y) => 0.25 + Math.sin(x / 90 + y / 50) * 0.5,
      keep: (x, y) => (isInside([x, y], outline) && x > 560 ? Math.max(0.12, 0.95 - (y - 520) / 330) : 0),
    })
    const ramp = poly([0, 700], [1600, 940], [1600, 1067], [0, 1067])
    const ice = gouges(random, {
      box: [0, 690, 1600, 1067],
      gap: 33,
      length: 130,
      width: 8,
      angle: () => 0.15,
      keep: (x, y) => (y > 715 + x * 0.15 ? 0.5 : 0),
    })
    const blocks = [
      [40, 690, 8],
      [150, 668, -14],
      [90, 610, 20],
      [1450, 890, 10],
      [1540, 850, -20],
    ] as const
    return {
      mist:
        shape(ramp) +
        shape(ice, cut) +
        shape(body, cut) +
        shape(
          gouges(random, {
            box: [640, 560, 1380, 830],
            gap: 20,
            length: 60,
            width: 9,
            keep: (x, y) => (isInside([x, y], outline) ? (y - 600) / 220 : 0),
          }),
        ),
      sea: `<rect width="1600" height="1067"/>${shape(water(random, 0, 250, 1600, 800, 0.7), cut)}${shape(ramp, cut)}${shape(body, cut)}`,
      red: place(herringTag(), 252, 842, { turn: 12 }),
      ink: `${shape(gouges(random, { box: [0, 250, 1600, 760], gap: (y) => 16 + (y - 250) / 18, length: 120, width: 7, bend: 5, keep: (x, y) => (isInside([x, y], outline) || y > 690 + x * 0.15 ? 0 : 0.5) }))}
        ${shape('M0 0H1600V250H0Z')}${shape(gouges(random, { box: [0, 30, 1600, 240], gap: 26, length: 110, width: 8, keep: (_, y) => y / 330 }), cut)}
        ${shape('M1120 250V120H1210V60H1240V120H1330V180H1420V250ZM420 250V190H500L540 150L580 190H700V250Z')}
        ${[1150, 1190, 1260, 1300].map((x) => shape(oval(x, 170, 9), cut)).join('')}
        ${line('M0 700L1600 940', 12)}${shape(ice)}
        ${shape(body, cut)}${line(body, 13)}${shape(spots)}
        ${shape(oval(432, 540, 19, 22))}${shape(oval(426, 533, 6), cut)}${shape('M338 590Q352 568 384 574Q392 594 374 610Q348 614 338 590Z')}
        ${line('M372 612Q384 648 440 646', 7)}${line('M396 614L300 640M398 622L310 672M400 630L336 700', 4)}
        ${shape('M640 800Q610 900 540 916Q520 900 566 816Z')}${line('M548 902L590 826', 4, cut)}${shape(gouge([505, 470], [560, 452], 7))}
        ${line('M1284 720Q1330 704 1366 680M1290 760Q1340 770 1382 796', 5)}
        ${blocks.map(([x, y, turn]) => place(shape(poly([-60, -40], [56, -48], [64, 40], [-56, 46]), cut) + line(poly([-60, -40], [56, -48], [64, 40], [-56, 46]), 7) + line('M-36 20L-10 -20M10 24L30 -6', 5), x, y, { turn })).join('')}
        ${place(herring(random, 270), 250, 842, { turn: 12 })}${place(herring(random, 230), 640, 968, { turn: 4, flip: true })}`,
    }
  },
}

function herringTag(): string {
  return shape(oval(-107, -2, 8))
}
