import type { Drawing } from '../tools/drawing.ts'
import { gouge } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { box, line, place, poly, shape } from '../tools/shapes.ts'

/** Full shelves around one that is empty but for a card. */
export const emptyShelf: Drawing = {
  name: 'empty-shelf',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const ink: string[] = []
    const sea: string[] = []
    const red: string[] = []
    const mist: string[] = []
    const shelves = [60, 390, 720]
    for (const [row, top] of shelves.entries()) {
      const foot = top + 290
      ink.push(shape(box(0, foot, 1600, 34)), line(`M0 ${foot + 12}H1600`, 4, cut))
      const isEmpty = row === 1
      for (let x = 50; x < 1550;) {
        const width = 26 + random() * 46
        const high = 170 + random() * 92
        if (!(isEmpty && x > 130 && x < 1250)) book(x, foot, width, high)
        x += width + 3
      }
    }
    function book(x: number, foot: number, width: number, high: number) {
      const kind = random()
      const spine = box(x, foot - high, width, high)
      const bands = [0.14, 0.22, 0.8].map((part) => `M${x + 4} ${foot - high * part}h${width - 8}`).join('')
      if (kind < 0.42)
        ink.push(
          shape(spine),
          line(bands, 5, cut),
          shape(gouge([x + width / 2, foot - high * 0.75], [x + width / 2, foot - high * 0.35], 5), cut),
        )
      else {
        ;(kind < 0.7 ? sea : kind < 0.95 ? mist : red).push(shape(spine))
        ink.push(
          line(spine, 6),
          line(bands, 5),
          shape(gouge([x + width / 2, foot - high * 0.7], [x + width / 2, foot - high * 0.4], 4)),
        )
      }
    }
    const shade = Array.from({ length: 64 }, (_, index) =>
      gouge(
        [150 + index * 17.4, 396],
        [156 + index * 17.4, 470 + random() * 90 + (index < 8 ? (8 - index) * 18 : 0)],
        5,
      ),
    )
    ink.push(
      shape(shade.join('')),
      place(
        shape(poly([-150, -76], [152, -82], [148, 78], [-152, 76]), cut) +
          line(poly([-150, -76], [152, -82], [148, 78], [-152, 76]), 6) +
          letter('Brisk, W.', 0, 16, { size: 44, anchor: 'middle', weight: 7 }),
        660,
        604,
        { turn: -1.5 },
      ),
      shape(poly([540, 680], [800, 676], [826, 690], [530, 692])),
      shape(box(0, 0, 46, 1067)),
      shape(box(1554, 0, 46, 1067)),
      shape(box(0, 0, 1600, 56)),
    )
    return { mist: mist.join(''), sea: sea.join(''), red: red.join(''), ink: ink.join('') }
  },
}
