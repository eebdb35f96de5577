import type { Drawing } from '../tools/drawing.ts'
import { gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, poly, shape } from '../tools/shapes.ts'

/** The great lens of Candle Head around a paraffin flame. */
export const fresnelLens: Drawing = {
  name: 'fresnel-lens',
  width: 1200,
  height: 1200,
  draw: (random) => {
    const [cx, cy] = [600, 590]
    const rings = Array.from({ length: 9 }, (_, index) => 150 + index * 46)
    const far = (x: number, y: number) => Math.hypot(x - cx, y - cy)
    const glass = gouges(random, {
      box: [40, 40, 1160, 1160],
      gap: 18,
      length: 60,
      width: 6.4,
      angle: (x, y) => Math.atan2(y - cy, x - cx) + Math.PI / 2,
      keep: (x, y) => {
        const depth = (far(x, y) - 150) / 46
        if (far(x, y) > 518 || depth < 0) return 0
        return 1 - (depth % 1) * 0.95
      },
    })
    const dark = gouges(random, {
      box: [20, 20, 1180, 1180],
      gap: 24,
      length: 70,
      width: 6,
      angle: (x, y) => Math.atan2(y - cy, x - cx),
      keep: (x, y) => (far(x, y) < 545 ? 0 : 0.55),
    })
    const ribs = Array.from({ length: 8 }, (_, index) => (Math.PI * (index + 0.5)) / 4).map((turn) =>
      line(
        `M${cx + Math.cos(turn) * 140} ${cy + Math.sin(turn) * 140}L${cx + Math.cos(turn) * 530} ${cy + Math.sin(turn) * 530}`,
        13,
      ),
    )
    const flame =
      'M600 412C640 478 676 520 668 600C664 652 636 690 600 690C564 690 536 652 532 600C524 520 560 478 600 412Z'
    return {
      mist: shape(oval(cx, cy, 526)) + shape(oval(cx, cy, 148), cut),
      sea: shape(oval(cx, cy, 526)) + shape(glass, cut) + shape(oval(cx, cy, 148), cut),
      red:
        shape(flame) +
        shape(
          'M600 540C622 576 634 600 630 634C627 660 616 676 600 676C584 676 573 660 570 634C566 600 578 576 600 540Z',
          cut,
        ),
      ink: `<path fill-rule="evenodd" d="M0 0H1200V1200H0Z${oval(cx, cy, 526)}"/>${shape(dark, cut)}
        ${rings.map((radius, index) => line(oval(cx, cy, radius), 4 + (index % 2) * 3)).join('')}${ribs.join('')}
        ${line(oval(cx, cy, 526), 20)}${line(oval(cx, cy, 548), 5, cut)}
        ${shape(poly([548, 700], [652, 700], [664, 742], [536, 742]))}${shape('M500 1200V1130L548 1090V800L572 742H628L652 800V1090L700 1130V1200Z')}
        ${line('M572 800V1090M628 800V1090', 5, cut)}${line('M560 700H640', 8, cut)}`,
    }
  },
}
