import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges, type Point } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, shape } from '../tools/shapes.ts'

/** A slice of the oak, its last ring marked. */
export const treeRings: Drawing = {
  name: 'tree-rings',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const [cx, cy] = [430, 1010]
    const wobble = Array.from({ length: 5 }, () => [random() * 6.28, 0.012 + random() * 0.016] as const)
    const radius = (base: number, turn: number) =>
      base * (1 + wobble.reduce((sum, [shift, part], index) => sum + Math.sin(turn * (index + 2) + shift) * part, 0))
    const ring = (base: number): string => {
      const points = Array.from({ length: 90 }, (_, index): Point => {
        const turn = (index / 90) * Math.PI * 2
        return [cx + Math.cos(turn) * radius(base, turn), cy + Math.sin(turn) * radius(base, turn)]
      })
      return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
    }
    const rings: string[] = []
    let at = 26
    while (at < 900) {
      rings.push(line(ring(at), 4 + random() * 6))
      at += 17 + random() * 26
    }
    const bark = ring(970)
    const far = (x: number, y: number) => Math.hypot(x - cx, y - cy) / radius(1, Math.atan2(y - cy, x - cx))
    const barkMarks = gouges(random, {
      box: [0, 0, 1600, 1067],
      gap: 26,
      length: 54,
      width: 9,
      angle: (x, y) => Math.atan2(y - cy, x - cx),
      keep: (x, y) => (far(x, y) > 920 && far(x, y) < 975 ? 0.9 : 0),
    })
    const dark = gouges(random, {
      box: [0, 0, 1600, 1067],
      gap: 64,
      length: 170,
      width: 9,
      angle: (x, y) => Math.atan2(y - cy, x - cx) + 1.57,
      keep: (x, y) => (far(x, y) > 1010 ? 0.5 : 0),
    })
    const medullary = Array.from({ length: 46 }, () => {
      const turn = -random() * 1.9 + 0.15
      const [from, to] = [120 + random() * 500, 0]
      return gouge(
        [cx + Math.cos(turn) * from, cy + Math.sin(turn) * from],
        [cx + Math.cos(turn) * (from + 190 + to), cy + Math.sin(turn) * (from + 190)],
        5,
      )
    })
    const crack = `M${cx} ${cy}L${cx + 520} ${cy - 300}L${cx + 660} ${cy - 372}L${cx + 830} ${cy - 470}L${cx + 640} ${cy - 350}L${cx + 500} ${cy - 270}Z`
    const mark: Point = [cx + Math.cos(-0.86) * radius(900, -0.86), cy + Math.sin(-0.86) * radius(900, -0.86)]
    return {
      mist: `${shape(ring(905))}${shape(ring(560), cut)}`,
      sea: `<path fill-rule="evenodd" d="M0 0H1600V1067H0Z${bark}"/>`,
      red: line(ring(899), 12) + shape(oval(mark[0], mark[1], 20)),
      ink: `<path fill-rule="evenodd" d="M0 0H1600V1067H0Z${ring(915)}"/>${shape(barkMarks, cut)}${shape(dark, cut)}${line(bark, 7, cut)}
        ${rings.join('')}${shape(medullary.join(''), cut)}${shape(crack)}${shape(oval(cx, cy, 16))}
        ${letter('1789', 1270, 190, { size: 78, color: cut, weight: 12 })}${line(`M1300 214L${mark[0] + 26} ${mark[1] - 8}`, 7, cut)}`,
    }
  },
}
