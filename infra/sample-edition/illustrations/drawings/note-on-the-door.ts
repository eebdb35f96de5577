import type { Drawing } from '../tools/drawing.ts'
import { gouge, gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, place, poly, shape } from '../tools/shapes.ts'

/** A note of four sentences on the town hall door. */
export const noteOnTheDoor: Drawing = {
  name: 'note-on-the-door',
  width: 1067,
  height: 1422,
  draw: (random) => {
    const arch = 'M170 1422V470C170 180 380 70 534 70C688 70 898 180 898 470V1422Z'
    const planks = [290, 412, 534, 656, 778]
    const grain = gouges(random, {
      box: [180, 90, 890, 1420],
      gap: 62,
      length: 22,
      width: 5,
      keep: () => 0,
      angle: () => 1.57,
    })
    const wood = planks.concat(172, 896).flatMap((x) =>
      Array.from({ length: 22 }, (_, index) => {
        const y = 120 + index * 60 + random() * 30
        const off = x + 20 + random() * 82
        return off < 890 ? gouge([off, y], [off + (random() - 0.5) * 9, y + 46 + random() * 60], 4.6, 4) : ''
      }),
    )
    const stones = gouges(random, {
      box: [20, 20, 1050, 1400],
      gap: 34,
      length: 60,
      width: 6,
      angle: (x, y) => Math.sin(x / 90 + y / 70) * 0.5,
      keep: () => 0.55,
    })
    const joints = Array.from(
      { length: 11 },
      (_, index) =>
        `M0 ${110 + index * 128}H170M898 ${110 + index * 128}H1067M${index % 2 === 0 ? 90 : 120} ${110 + index * 128}v128M${index % 2 === 0 ? 990 : 960} ${110 + index * 128}v128`,
    ).join('')
    const note = poly([-178, -212], [182, -220], [176, 214], [-170, 220])
    const scribble = [-120, -62, -4, 54]
      .map((y, row) =>
        line(
          `M-128 ${y}${Array.from({ length: row === 3 ? 5 : 9 }, (_, index) => `q10 ${index % 2 === 0 ? -17 : 13} 26 ${random() * 4 - 2}`).join('')}`,
          7,
        ),
      )
      .join('')
    return {
      sea: `${shape(arch)}${shape(wood.join(''), cut)}<g transform="translate(548 640) rotate(-3)">${shape(note, cut)}</g>`,
      mist: `<rect width="1067" height="1422"/>${shape(stones, cut)}<g transform="translate(548 640) rotate(-3)">${shape(note, cut)}</g>`,
      red: shape(oval(548, 446, 21)),
      ink: `${line(joints, 6)}${line(arch, 16)}${line('M134 1422V470C134 150 360 30 534 30C708 30 934 150 934 470V1422', 8)}
        ${planks.map((x) => line(`M${x} ${x === 534 ? 76 : 110 + Math.abs(x - 534) * 0.5}V1422`, x === 534 ? 11 : 7)).join('')}
        ${[330, 1130].map((y) => shape(`M178 ${y}h250q40 0 46 22q-6 22 -46 22h-250Z`) + [220, 300, 380].map((x) => shape(oval(x, y + 22, 8), cut)).join('')).join('')}
        ${line(oval(700, 1010, 52), 17)}${shape(oval(700, 952, 24))}${shape(grain)}
        ${place(shape(poly([-160, -190], [204, -196], [196, 240], [-150, 244])) + shape(note, cut) + line(note, 6) + scribble + line('M40 140q40 -50 60 0q20 30 46 -18', 7), 548, 640, { turn: -3 })}
        ${shape(gouge([556, 452], [590, 486], 5))}`,
    }
  },
}
