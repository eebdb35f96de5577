import type { Drawing } from '../tools/drawing.ts'
import { gull, houses, water } from '../tools/figures.ts'
import { gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { box, line, oval, shape } from '../tools/shapes.ts'

/** The bracket of the ferry's bell, and the place where the bell was. */
export const emptyBell: Drawing = {
  name: 'empty-bell',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const bell =
      'M800 352C716 352 690 420 676 520C662 622 640 672 592 722Q584 744 604 748H996Q1016 744 1008 722C960 672 938 622 924 520C910 420 884 352 800 352Z'
    const glow = (x: number, y: number) => Math.hypot(x - 800, (y - 560) * 1.05)
    const sky = gouges(random, {
      box: [0, 0, 1600, 800],
      gap: 27,
      length: 112,
      width: 9,
      angle: (x, y) => Math.atan2(y - 560, x - 800) + Math.PI / 2,
      keep: (x, y) => (glow(x, y) < 215 ? 0 : Math.max(0.1, 1.12 - glow(x, y) / 800)),
    })
    return {
      sea: `<rect y="0" width="1600" height="1067"/>${shape(bell, cut)}${shape(sky, cut)}${shape(water(random, 0, 800, 1600, 1067), cut)}`,
      red: shape(oval(800, 300, 17)) + shape(oval(800, 236, 17)),
      ink: `<g>${houses(random, -20, 470, 812, { high: 150, lit: 0.35 })}${houses(random, 1130, 1640, 812, { high: 130, lit: 0.35 })}</g>
        ${shape(gouges(random, { box: [0, 0, 1600, 800], gap: 42, length: 100, width: 8, angle: (x, y) => Math.atan2(y - 560, x - 800) + Math.PI / 2, keep: (x, y) => (glow(x, y) < 250 ? 0 : Math.min(0.95, glow(x, y) / 900)) }))}
        ${line(bell, 7)}${line('M800 748V790', 10)}
        ${shape('M420 0H640V150C720 160 780 178 812 214L826 330H774L764 250C740 214 690 206 640 204V330H590V-10H420Z')}
        ${line('M656 168Q750 178 792 232', 5, cut)}${line('M612 20V300', 6, cut)}
        ${shape(oval(800, 300, 24), cut)}${shape(oval(800, 236, 24), cut)}${line(oval(800, 300, 20), 6)}${line(oval(800, 236, 20), 6)}
        ${shape(box(0, 806, 1600, 22))}${shape(gouges(random, { box: [0, 830, 1600, 1067], gap: (y) => 14 + (y - 830) / 14, length: 150, width: 9, bend: 6, keep: (_, y) => 0.3 + (y - 830) / 400 }))}
        ${gull(1180, 330, 62)}${gull(1330, 250, 40)}${gull(260, 300, 46)}
        ${[1040, 1100].map((x) => shape(`M${x - 30} 812q6 -40 -6 -56q36 -16 72 0q-12 16 -6 56Z`)).join('')}`,
    }
  },
}
