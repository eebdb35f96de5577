import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges, type Point } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, shape, smooth } from '../tools/shapes.ts'

/** A herring's ear bone under the lens, six winters in it. */
export const earBone: Drawing = {
  name: 'ear-bone',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const [cx, cy] = [720, 540]
    const contour = (scale: number): string => {
      const points = Array.from({ length: 73 }, (_, index): Point => {
        const turn = (index / 72) * Math.PI * 2
        const teeth = Math.sin(turn * 17) * 9 * scale * (Math.sin(turn) > 0 ? 1 : 0.35)
        const nose = Math.cos(turn) < -0.9 ? 46 * scale : 0
        const notch = Math.abs(turn - 3.55) < 0.16 ? -62 * scale : 0
        return [
          cx + 20 * (1 - scale) + Math.cos(turn) * (372 + nose + teeth + notch) * scale,
          cy + Math.sin(turn) * (228 + teeth + notch) * scale,
        ]
      })
      return `${smooth(points)}Z`
    }
    const years = [0.16, 0.36, 0.53, 0.67, 0.79, 0.89]
    const fibres = gouges(random, {
      box: [300, 280, 1140, 800],
      gap: 24,
      length: 46,
      width: 4.6,
      angle: (x, y) => Math.atan2((y - cy) * 1.5, x - cx),
      keep: (x, y) => (Math.hypot((x - cx) / 372, (y - cy) / 228) < 0.96 ? 0.6 : 0),
    })
    const lens = oval(cx, cy, 476)
    const table = gouges(random, {
      box: [0, 0, 1600, 1067],
      gap: 32,
      length: 150,
      width: 7,
      angle: (x) => 0.06 + Math.sin(x / 240) * 0.07,
      keep: (x, y) => (Math.hypot(x - cx, y - cy) > 540 ? 0.5 : 0),
    })
    return {
      mist:
        shape(contour(1)) +
        shape(contour(0.62), cut) +
        years.map((scale) => line(contour(scale - 0.035), 12, cut)).join(''),
      sea: `<rect width="1600" height="1067"/>${shape(contour(1), cut)}`,
      red: line(contour(0.16), 11),
      ink: `<path fill-rule="evenodd" d="M0 0H1600V1067H0Z${lens}"/>${shape(table, cut)}
        ${line(lens, 30)}${line(oval(cx, cy, 494), 6, cut)}${line(`M${cx - 350} ${cy - 240}A424 424 0 0 1 ${cx - 150} ${cy - 396}`, 9, cut)}
        ${shape('M1070 892L1126 842L1420 1067H1280Z', cut)}${line('M1100 862L1350 1060', 9)}
        ${shape(contour(1), cut)}${line(contour(1), 11)}${shape(fibres)}${years.map((scale, index) => (index === 0 ? '' : line(contour(scale), 9))).join('')}
        ${shape(oval(cx + 17, cy, 12))}${shape(gouges(random, { box: [270, 90, 1180, 1000], gap: 40, length: 110, width: 8, angle: (x, y) => Math.atan2(y - cy, x - cx) + 1.57, keep: (x, y) => (Math.hypot(x - cx, y - cy) < 450 && Math.hypot((x - cx) / 410, (y - cy) / 264) > 1.05 ? 0.5 : 0) }))}
        ${line(`M1256 196L${cx + 78} ${cy - 18}`, 7, cut)}
        ${letter('Year 1', 1262, 206, { size: 48, weight: 9, color: cut })}${shape(gouge([cx + 60, cy - 8], [cx + 110, cy - 34], 4))}`,
    }
  },
}
