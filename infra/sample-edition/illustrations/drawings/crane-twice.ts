import type { Drawing } from '../tools/drawing.ts'
import { water } from '../tools/figures.ts'
import { gouges } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { box, line, oval, place, poly, shape } from '../tools/shapes.ts'

/** One crane barge, printed twice. */
export const craneTwice: Drawing = {
  name: 'crane-twice',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const sky = gouges(random, {
      box: [0, 20, 1600, 760],
      gap: 34,
      length: 180,
      width: 8,
      angle: (x) => Math.sin(x / 280) * 0.08,
      keep: (_, y) => 0.15 + y / 1100,
    })
    return {
      mist: `<rect width="1600" height="800"/>${shape(sky, cut)}`,
      sea: `<rect y="800" width="1600" height="267"/>${shape(water(random, 0, 810, 1600, 1067, 0.6), cut)}`,
      red: place(crane(cut), 1010, 806),
      ink: `${place(crane(cut), 420, 806)}${line('M0 800H110M760 800H1600', 7)}
        ${shape(gouges(random, { box: [0, 830, 1600, 1067], gap: (y) => 20 + (y - 830) / 10, length: 170, width: 9, bend: 5, keep: () => 0.5 }))}
        ${tag('114', 130, 210, -5)}${tag('131', 950, 150, 4)}`,
    }
  },
}

function tag(number: string, x: number, y: number, turn: number): string {
  const card = poly([-8, -70], [236, -74], [240, 66], [-4, 70])
  return place(
    shape(card, cut) +
      line(card, 6) +
      letter('No', 18, -22, { size: 26, weight: 5 }) +
      letter(number, 26, 48, { size: 54, weight: 10 }) +
      line('M18 62H220', 4),
    x,
    y,
    { turn },
  )
}

/** A crane barge, a block of stone on its hook. */
function crane(bare: string): string {
  const braces = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = [40 + index * 42, -190 - index * 50]
    return `M${x} ${y}L${x + 76} ${y - 20}M${x + 76} ${y - 20}L${x + 42} ${y - 50}`
  }).join('')
  return [
    shape('M-270 -40H300L262 44H-226Z'),
    line('M-240 -18H270', 7, bare),
    [-190, -90, 10, 110, 210].map((x) => shape(oval(x, 14, 15), bare)).join(''),
    shape(box(-60, -190, 150, 150)),
    shape(box(-40, -168, 52, 60), bare),
    shape(box(30, -168, 42, 60), bare),
    shape(box(-130, -120, 72, 80)),
    line('M-120 -100H-70M-120 -78H-70', 6, bare),
    line('M40 -190L430 -652M116 -210L430 -652', 12),
    line(braces, 5),
    line('M-40 -190L-80 -330L430 -652M-80 -330L-120 -120', 6),
    shape(oval(430, -652, 18)),
    line('M436 -640V-330', 6),
    shape('M420 -332h32v34q0 22 -22 22q-18 0 -18 -18h14q2 8 8 4V-310h-14Z'),
    line('M436 -278L380 -220M436 -278L492 -220', 6),
    shape(box(366, -222, 140, 92)),
    line('M382 -150L404 -196M416 -150L440 -200M456 -150L476 -190', 6, bare),
    shape(box(-220, -96, 50, 56)),
    line('M-196 -96V-150', 8),
  ].join('')
}
