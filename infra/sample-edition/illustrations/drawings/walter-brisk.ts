import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges, type Point } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, shape, smooth } from '../tools/shapes.ts'

/** Walter Brisk in silhouette before a year of tides. */
export const walterBrisk: Drawing = {
  name: 'walter-brisk',
  width: 1067,
  height: 1422,
  draw: (random) => {
    const profile =
      'M1067 1422H150Q160 1240 290 1170Q400 1120 452 1070Q470 1040 458 996Q400 1012 356 1000Q314 988 312 950Q312 926 318 908Q296 898 304 878Q310 868 318 862Q298 850 302 832Q306 820 318 812Q314 796 296 792Q262 784 258 764Q258 748 282 714Q306 680 312 650Q300 620 306 590Q300 560 312 520Q330 420 420 372Q520 318 640 352Q760 388 790 500Q808 590 776 690Q750 770 748 840Q752 930 800 1000Q860 1060 940 1090Q1030 1120 1067 1150Z'
    const tide = (row: number): Point[] =>
      Array.from({ length: 28 }, (_, index): Point => [
        index * 40 - 5,
        150 + row * 108 + Math.sin(index * 0.92 + row * 0.55) * (22 + 20 * Math.sin(index * 0.2 + row)),
      ])
    const rows = Array.from({ length: 12 }, (_, row) => row)
    const hair = gouges(random, {
      box: [440, 350, 800, 800],
      gap: 26,
      length: 74,
      width: 7,
      bend: 5,
      angle: (x, y) => Math.atan2(y - 600, x - 540) + 1.5,
      keep: (x, y) =>
        Math.hypot(x - 570, y - 580) > 130 && Math.hypot((x - 570) / 1.05, y - 590) < 205 && x + y > 1120 && x > 600
          ? 0.8
          : 0,
    })
    const coat = gouges(random, {
      box: [180, 1130, 1067, 1422],
      gap: 34,
      length: 84,
      width: 7,
      angle: (x) => 0.5 - (x - 300) / 900,
      keep: (x, y) => (y > 1180 + Math.abs(x - 540) * 0.12 ? 0.55 : 0),
    })
    return {
      mist: `<rect width="1067" height="1422"/>${shape(oval(540, 640, 430, 470), cut)}`,
      sea: rows.map((row) => line(smooth(tide(row)), 11)).join('') + shape(profile, cut),
      red: shape(oval(860, 236, 46)),
      ink: `${rows
        .map((row) =>
          tide(row)
            .filter((_, index) => index % 7 === 3)
            .map(([x, y]) => shape(oval(x, y - 24, 5)))
            .join(''),
        )
        .join('')}
        ${shape(profile)}${shape(hair, cut)}${shape(coat, cut)}
        ${shape(gouge([612, 640], [640, 748], 12, 22), cut)}${shape(gouge([636, 650], [616, 730], 7, -14), cut)}${shape(gouge([600, 662], [646, 640], 7), cut)}
        ${line('M330 668H456Q470 634 428 622Q372 612 340 640ZM456 652L612 660', 8, cut)}
        ${shape(gouge([360, 600], [430, 586], 7, -8), cut)}${shape(gouge([330, 846], [388, 862], 5), cut)}${shape(gouge([452, 860], [480, 940], 6), cut)}${shape(gouge([330, 780], [352, 740], 5), cut)}
        ${shape('M420 1116L470 1196L380 1250L352 1176ZM500 1100L540 1200L640 1190L600 1130Z', cut)}${shape('M474 1200L520 1196L548 1310L512 1370L470 1306Z', cut)}${line('M488 1240L532 1230M486 1280L540 1262', 7)}
        ${letter('1962–2013', 534, 112, { size: 44, anchor: 'middle', weight: 7.5 })}`,
    }
  },
}
