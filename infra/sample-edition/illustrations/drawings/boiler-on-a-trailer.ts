import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { box, line, oval, poly, shape } from '../tools/shapes.ts'

/** The rented boiler on its six wheels, before the school. */
export const boilerOnATrailer: Drawing = {
  name: 'boiler-on-a-trailer',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const windows = Array.from({ length: 6 }, (_, index) => 96 + index * 256)
    const pane = (x: number) => shape(box(x, 170, 130, 210), cut)
    const frame = (x: number) => line(`${box(x, 170, 130, 210)}M${x + 65} 170v210M${x} 240h130M${x} 310h130`, 9)
    const bricks = gouges(random, {
      box: [0, 40, 1600, 560],
      gap: 34,
      length: 66,
      width: 5,
      keep: (x, y) => (windows.some((at) => x > at - 40 && x < at + 170 && y > 130 && y < 420) ? 0 : 0.5),
    })
    const smoke = (size: number) =>
      [
        [1030, 250, 50],
        [1074, 178, 64],
        [1146, 110, 78],
        [1250, 60, 92],
        [1376, 30, 104],
      ]
        .map(([x = 0, y = 0, r = 0]) => oval(x, y, r * size))
        .join('')
    const curls = [
      [1030, 250, 34],
      [1074, 178, 44],
      [1146, 110, 54],
      [1250, 60, 64],
    ]
      .map(([x = 0, y = 0, r = 0]) => `M${x - r} ${y + 8}A${r} ${r} 0 1 1 ${x + 6} ${y + r}`)
      .join('')
    const wheels = [520, 650, 780, 910, 1040, 1170]
    const tank = 'M400 470H1180Q1260 470 1260 560V660Q1260 750 1180 750H400Q320 750 320 660V560Q320 470 400 470Z'
    const rivets = Array.from({ length: 16 }, (_, index) =>
      [500, 720].map((y) => oval(372 + index * 55, y, 6)).join(''),
    ).join('')
    const gloss = gouges(random, { box: [350, 490, 1240, 560], gap: 22, length: 150, width: 8, keep: () => 0.7 })
    return {
      mist: `<rect y="880" width="1600" height="187"/>${shape(smoke(1.02))}`,
      sea: `<rect width="1600" height="600"/>${windows.map(pane).join('')}${shape(smoke(1), cut)}${shape(tank, cut)}${shape(bricks, cut)}${shape(box(960, 300, 90, 200), cut)}`,
      red:
        shape(tank) +
        shape(gloss, cut) +
        letter('17°', 860, 660, { size: 96, weight: 18, anchor: 'middle', color: cut }),
      ink: `${shape(box(0, 34, 1600, 54))}${windows.map(frame).join('')}${shape(box(0, 560, 1600, 40))}
        ${windows.map((x) => shape(box(x - 16, 384, 162, 22))).join('')}
        ${shape(gouges(random, { box: [0, 612, 1600, 880], gap: 46, length: 120, width: 6, keep: () => 0.35 }))}
        ${shape(smoke(1), cut)}${line(curls, 8)}
        ${shape(box(972, 330, 68, 150))}${shape(box(954, 316, 104, 26))}${line('M992 344V470', 6, cut)}
        ${shape(tank, cut)}${line(tank, 13)}${line('M560 474V746M1120 474V746', 9)}${shape(rivets)}
        ${shape(oval(430, 612, 62))}${shape(oval(430, 612, 47), cut)}${line('M430 612L462 584', 9)}${line('M392 634A44 44 0 0 1 398 582M410 572A44 44 0 0 1 450 572', 6)}
        ${shape(poly([240, 764], [1330, 764], [1330, 806], [240, 806]))}${line('M240 786L90 842H60', 22)}${line('M120 834V902', 14)}${shape(box(94, 894, 52, 18))}
        ${wheels.map((x) => shape(oval(x, 858, 60)) + shape(oval(x, 858, 32), cut) + shape(oval(x, 858, 24)) + shape(oval(x, 858, 9), cut) + shape([0, 1, 2, 3, 4].map((s) => gouge([x + Math.cos(s * 1.26) * 40, 858 + Math.sin(s * 1.26) * 40], [x + Math.cos(s * 1.26 + 0.5) * 50, 858 + Math.sin(s * 1.26 + 0.5) * 50], 5)).join(''), cut)).join('')}
        ${line('M0 918H1600', 9)}${shape(gouges(random, { box: [0, 934, 1600, 1067], gap: 30, length: 130, width: 8, keep: () => 0.5 }))}
        ${shape(gouge([300, 926], [1260, 928], 9))}${line('M1250 640H1380Q1420 640 1420 600V560', 17)}${line('M1420 600V420H1390', 17)}`,
    }
  },
}
