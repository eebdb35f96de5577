import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, place, poly, shape } from '../tools/shapes.ts'

/** The council from above: fifteen at a horseshoe, eight with a hand up. */
export const eightToSeven: Drawing = {
  name: 'eight-to-seven',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const [cx, cy] = [800, 900]
    const ayes = new Set([0, 2, 3, 6, 7, 8, 11, 13])
    const seats = Array.from({ length: 15 }, (_, index) => {
      const turn = Math.PI * (1 + (index + 0.5) / 15)
      return { turn, isAye: ayes.has(index), x: cx + Math.cos(turn) * 600, y: cy + Math.sin(turn) * 628 }
    })
    const arc = (rx: number, ry: number) => `M${cx - rx} ${cy + 60}V${cy}A${rx} ${ry} 0 0 1 ${cx + rx} ${cy}V${cy + 60}`
    const band = `${arc(540, 566)}L${cx + 400} ${cy + 60}V${cy}A400 420 0 0 0 ${cx - 400} ${cy}V${cy + 60}Z`
    const boards = gouges(random, { box: [0, 0, 1600, 1067], gap: 58, length: 240, width: 6, keep: () => 0.7 })
    const isDesk = (x: number, y: number) => {
      const far = Math.hypot((x - cx) / 478, (y - cy) / 498)
      return far > 0.86 && far < 1.14
    }
    const grain = gouges(random, {
      box: [240, 320, 1360, 960],
      gap: 24,
      length: 80,
      width: 5.4,
      angle: (x, y) => Math.atan2(y - cy, x - cx) + 1.57,
      keep: (x, y) => (isDesk(x, y) ? 0.7 : 0),
    })
    const papers = seats
      .map(({ turn }) =>
        place(
          shape(poly([-26, -34], [26, -34], [26, 34], [-26, 34]), cut),
          cx + Math.cos(turn) * 486,
          cy + Math.sin(turn) * 506,
          { turn: (turn * 180) / Math.PI + 90 + random() * 22 - 11 },
        ),
      )
      .join('')
    return {
      mist: `<rect width="1600" height="1067"/>${shape(boards, cut)}${shape(band, cut)}${seats.map((seat) => placed(seat, shape(body, cut))).join('')}`,
      sea: `${shape(band)}${shape(grain, cut)}${papers}${seats
        .filter(({ isAye }) => !isAye)
        .map((seat) => placed(seat, shape(body)))
        .join('')}`,
      red: seats
        .filter(({ isAye }) => isAye)
        .map((seat) => placed(seat, shape(body) + line(arm, 34)))
        .join(''),
      ink: `${shape(gouges(random, { box: [0, 0, 1600, 1067], gap: 58, length: 240, width: 4, keep: () => 0.25 }))}${line(band, 9)}
        ${papers}${seats.map(({ turn }) => place(line('M-26 -34H26V34H-26ZM-14 -16H14M-14 0H14M-14 16H4', 4.5), cx + Math.cos(turn) * 486, cy + Math.sin(turn) * 506, { turn: (turn * 180) / Math.PI + 90 })).join('')}
        ${seats.map((seat) => placed(seat, seat.isAye ? raised : folded)).join('')}
        ${shape(poly([690, 930], [910, 930], [930, 1067], [670, 1067]))}${line('M706 948H894', 6, cut)}${shape(oval(800, 905, 47))}${shape(oval(800, 905, 38), cut)}${shape('M764 905Q764 866 800 866Q838 866 836 905Q820 884 800 886Q780 884 764 905Z')}
        ${place(line('M-40 30L40 -30', 12) + shape(poly([22, -48], [56, -6], [38, 10], [4, -32])), 1010, 1000)}`,
    }

    function placed({ x, y, turn }: { x: number; y: number; turn: number }, drawn: string): string {
      return place(drawn, x, y, { turn: (turn * 180) / Math.PI - 90, scale: 1.02 })
    }
  },
}

// Around the head, the desk ahead (downwards after turning: towards the middle).
const body = 'M-76 -8Q-74 -50 0 -50Q74 -50 76 -8Q70 32 0 34Q-70 32 -76 -8Z'
const arm = 'M58 4Q92 44 66 104'
const head = shape(oval(0, -4, 36, 38)) + shape(oval(0, 6, 23, 20), cut) + shape(gouge([-20, -22], [20, -24], 5), cut)
const folded = line(body, 8) + line('M-58 -16Q-44 -64 -8 -66M58 -16Q44 -64 8 -66', 15) + head
const raised =
  line(body, 8) +
  line('M44 26Q66 50 52 92M78 4Q112 52 88 96', 8) +
  shape('M42 96Q36 150 66 156Q100 154 94 98Z', cut) +
  line('M42 96Q36 150 66 156Q100 154 94 98ZM60 154V124M76 154V124', 7) +
  line('M-58 -16Q-44 -64 -8 -66', 15) +
  head
