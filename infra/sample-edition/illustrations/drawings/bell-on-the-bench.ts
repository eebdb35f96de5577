import type { Drawing } from '../tools/drawing.ts'
import { gouges } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, place, poly, shape } from '../tools/shapes.ts'

/** The bell on a foundry's bench, its blanket drawn back, a ticket tied to it. */
export const bellOnTheBench: Drawing = {
  name: 'bell-on-the-bench',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const bell =
      'M800 250C690 250 654 330 636 470C620 600 580 680 500 760Q484 790 516 800H1084Q1116 790 1100 760C1020 680 980 600 964 470C946 330 910 250 800 250Z'
    const shine = gouges(random, {
      box: [560, 280, 900, 780],
      gap: 28,
      length: 78,
      width: 11,
      angle: (x, y) => 1.57 + (y > 560 ? (700 - x) / 560 : 0.12),
      keep: (x, y) => (Math.abs(x - (700 - Math.max(0, y - 520) * 0.34)) < 52 ? 0.8 : 0),
    })
    const shade = gouges(random, {
      box: [800, 280, 1090, 780],
      gap: 24,
      length: 84,
      width: 9,
      angle: (x, y) => 1.57 - (y > 560 ? (x - 800) / 560 : 0.12),
      keep: (x, y) => (x > 900 + Math.max(0, y - 560) * 0.5 ? 0.9 : 0.1),
    })
    const wall = gouges(random, {
      box: [0, 0, 1600, 800],
      gap: 36,
      length: 120,
      width: 8,
      angle: (x, y) => Math.atan2(y - 520, x - 800) + 1.57,
      keep: (x, y) => Math.max(0.06, 0.95 - Math.hypot(x - 800, y - 520) / 760),
    })
    const blanket =
      'M940 800Q1060 700 1110 560Q1180 620 1260 640Q1400 700 1500 860L1470 900Q1300 850 1200 900Q1060 860 940 800Z'
    const crack = 'M812 800L820 762L806 742L822 712L812 690L826 664'
    const tools = [300, 380, 450, 1290, 1380].map((x, index) =>
      place(
        line(`M0 0V${120 + index * 12}`, 13) +
          (index % 2 === 0 ? shape('M-40 -6H40V32H-40Z') : line('M-22 -26Q-26 8 0 8Q26 8 22 -26', 13)),
        x,
        160,
      ),
    )
    return {
      sea: `<rect width="1600" height="810"/>${shape(wall, cut)}${shape(bell, cut)}${shape(blanket, cut)}`,
      mist: `${shape(bell)}${shape(shine, cut)}${shape(blanket, cut)}`,
      red: `${shape(blanket)}${[0, 1, 2].map((step) => line(`M${1010 + step * 70} ${812 + step * 6}Q${1130 + step * 60} ${740 - step * 6} ${1146 + step * 80} ${606 + step * 32}`, 17, cut)).join('')}`,
      ink: `${shape(gouges(random, { box: [0, 0, 1600, 800], gap: 48, length: 110, width: 9, angle: (x, y) => Math.atan2(y - 520, x - 800) + 1.57, keep: (x, y) => Math.min(0.9, Math.hypot(x - 800, y - 520) / 720 - 0.25) }))}
        ${tools.join('')}${line('M240 150H520M1240 150H1440', 12)}
        ${shape(bell, cut)}${line(bell, 14)}${shape(shade)}${line('M648 452Q800 486 952 452M642 486Q800 522 958 486M560 700Q800 752 1040 700M516 762Q800 806 1084 762', 7)}
        ${letter('sta', 690, 424, { size: 46, weight: 9 })}${place(letter('N', 0, 0, { size: 46, weight: 9 }), 862, 424, { flip: true })}${letter('c', 880, 424, { size: 46, weight: 9 })}
        ${line('M760 250Q756 196 800 190Q844 196 840 250', 24)}${line(crack, 9)}
        ${shape('M0 806H1600V880H0Z')}${line('M0 836H1600M0 858H1600', 4, cut)}${shape('M120 880H230V1067H120ZM1370 880H1480V1067H1370Z')}
        ${shape(gouges(random, { box: [230, 900, 1370, 1067], gap: 34, length: 140, width: 8, keep: () => 0.4 }))}
        ${shape(blanket, cut)}${line(blanket, 11)}${line('M1110 560Q1130 700 1020 824M1260 640Q1230 780 1180 890', 6)}
        ${line('M790 214Q660 250 560 330', 5)}
        ${place(shape(poly([-110, -60], [110, -60], [110, 70], [-110, 70], [-146, 5]), cut) + line(poly([-110, -60], [110, -60], [110, 70], [-110, 70], [-146, 5]), 7) + shape(oval(-112, 5, 9)) + letter('Reddle', -82, 2, { size: 29, weight: 6 }) + line('M-80 32H80M-80 50H30', 5), 470, 410, { turn: -24, scale: 1.1 })}`,
    }
  },
}
