import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, place, poly, shape } from '../tools/shapes.ts'

/** Calm water, a low sun and one gig far out. */
export const flatWater: Drawing = {
  name: 'flat-water',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const [sx, horizon] = [1010, 520]
    const sky = gouges(random, {
      box: [0, 0, 1600, horizon],
      gap: 24,
      length: 210,
      width: 7,
      keep: (x, y) => Math.max(0.04, 0.98 - Math.hypot(x - sx, y - horizon) / 900),
    })
    const glitter = gouges(random, {
      box: [560, 540, 1460, 1067],
      gap: (y) => 13 + (y - 540) / 15,
      length: (y) => 50 + (y - 540) / 5,
      width: 8,
      keep: (x, y) => Math.max(0, 1 - Math.abs(x - sx) / (90 + (y - 540) * 0.55)),
    })
    const calm = gouges(random, {
      box: [0, 530, 1600, 1067],
      gap: (y) => 22 + (y - 530) / 9,
      length: 320,
      width: 6,
      keep: () => 0.4,
    })
    const oar = place(line('M0 0L620 -168', 17) + shape('M600 -186L860 -262Q900 -262 890 -226L622 -142Z'), 0, 1000)
    return {
      sea: `<rect width="1600" height="1067"/>${shape(sky, cut)}${shape(glitter, cut)}${shape(calm, cut)}${shape(oval(sx, horizon - 50, 128), cut)}`,
      red: `<g clip-path="url(#sun)"><clipPath id="sun"><rect width="1600" height="${horizon}"/></clipPath>${shape(oval(sx, horizon - 50, 118))}</g>${shape([0, 1, 2, 3, 4].map((step) => gouge([sx - 90 + step * 9, horizon + 34 + step * 30], [sx + 90 - step * 12, horizon + 36 + step * 30], 9)).join(''))}`,
      ink: `${shape('M0 520V452Q140 424 260 440Q420 400 560 470Q640 500 760 512L900 520ZM1220 520Q1330 486 1430 492Q1520 470 1600 478V520Z')}${shape(gouges(random, { box: [0, 440, 640, 520], gap: 19, length: 66, width: 6, angle: () => 0.2, keep: () => 0.5 }), cut)}
        ${line('M0 522H1600', 6)}${shape(gouges(random, { box: [0, 560, 1600, 1067], gap: (y) => 26 + (y - 560) / 9, length: 260, width: 8, keep: (x, y) => Math.min(0.75, Math.abs(x - sx) / 900 + (y - 560) / 1400) }))}
        ${place(gigFar(), 620, 612)}${shape(poly([1150, 520], [1162, 420], [1186, 420], [1198, 520]))}${shape(oval(1174, 408, 15))}
        ${oar}${line('M30 980L590 826', 5, cut)}
        ${[0, 1, 2].map((step) => line(`M${930 - step * 26} ${806 + step * 20}Q1000 ${790 + step * 34} ${1080 + step * 40} ${812 + step * 26}`, 6)).join('')}`,
    }
  },
}

/** A gig and its crew from the side. */
function gigFar(): string {
  const crew = Array.from({ length: 6 }, (_, index) => {
    const x = -120 + index * 44
    return (
      shape(`M${x} -6Q${x - 6} -40 ${x + 14} -48L${x + 26} -6Z`) +
      shape(oval(x + 14, -58, 10)) +
      line(`M${x + 16} -28L${x - 40} 22`, 5)
    )
  })
  return (
    shape('M-220 -20Q-120 6 0 6Q130 6 216 -26Q180 30 100 32H-110Q-190 30 -220 -20Z') +
    crew.join('') +
    shape('M-176 -14Q-180 -44 -164 -50L-150 -8Z') +
    shape(oval(-164, -60, 10))
  )
}
