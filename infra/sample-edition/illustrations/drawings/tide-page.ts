import type { Drawing } from '../tools/drawing.ts'
import { gouges } from '../tools/gouges.ts'
import { letter } from '../tools/lettering.ts'
import { cut } from '../tools/palette.ts'
import { box, line, oval, place, poly, shape } from '../tools/shapes.ts'

/** A page of Brisk's tables, its moons in the margin, one figure struck out in red. */
export const tidePage: Drawing = {
  name: 'tide-page',
  width: 1600,
  height: 1067,
  isFine: true,
  draw: (random) => {
    const page = poly([250, 60], [1330, 40], [1370, 1130], [230, 1130])
    const desk = gouges(random, {
      box: [0, 0, 1600, 1067],
      gap: 40,
      length: 260,
      width: 8,
      angle: (x) => -0.04 + Math.sin(x / 200) * 0.04,
      keep: () => 0.8,
    })
    const rows: string[] = []
    const red: string[] = []
    const pad = (value: number) => String(value).padStart(2, '0')
    for (let day = 22; day <= 31; day += 1) {
      const y = 272 + (day - 22) * 82
      const at = (4 + (day - 22) * 0.84) % 12
      const time = (hours: number) => `${Math.floor(((hours + 11) % 12) + 1)}.${pad(Math.floor((hours % 1) * 60))}`
      const isMistake = day === 26
      rows.push(letter(String(day), 470, y, { size: 36, anchor: 'end' }))
      const cells = [
        time(at),
        (4.2 + Math.sin(day) * 0.6).toFixed(1),
        isMistake ? '6.14' : time(at + 12.4),
        (4.3 + Math.cos(day) * 0.5).toFixed(1),
      ]
      for (const [column, cell] of cells.entries())
        if (!isMistake || column < 3)
          rows.push(letter(cell, 680 + column * 190, y, { size: 33, anchor: 'end', weight: 5.4 }))
      rows.push(line(`M400 ${y + 24}H1290`, 2.5))
      if (isMistake)
        red.push(
          line(`M930 ${y - 32}L1056 ${y + 4}`, 9),
          letter('You fool', 1092, y + 2, { size: 29, weight: 6, turn: -3 }),
        )
    }
    const moons = [0, 1, 2, 3].map((step) => {
      const y = 262 + step * 232
      return (
        line(oval(330, y, 38), 6) +
        shape(
          step === 0
            ? 'M330 224A38 38 0 0 0 330 300Z'
            : step === 1
              ? 'M330 224A38 38 0 0 0 330 300A60 60 0 0 1 330 224Z'
              : step === 2
                ? ''
                : 'M330 224A38 38 0 0 1 330 300Z'.replaceAll('224', String(y - 38)).replaceAll('300', String(y + 38)),
        )
      )
    })
    return {
      sea: `<rect width="1600" height="1067"/>${shape(desk, cut)}${shape(page, cut)}`,
      red: red.join(''),
      ink: `${shape(gouges(random, { box: [0, 0, 1600, 1067], gap: 64, length: 240, width: 7, keep: () => 0.5 }))}${shape(poly([262, 80], [1352, 60], [1400, 1130], [262, 1130]))}${shape(page, cut)}${line(page, 7)}
        ${letter('Selhythe, May 1978', 870, 150, { size: 50, anchor: 'middle', weight: 9 })}${line('M400 190H1290M400 198H1290', 3)}${line('M520 190V1067M700 190V1067M890 190V1067M1080 190V1067', 2.5)}
        ${rows.join('')}${moons.join('')}
        ${place(shape(box(-330, -17, 600, 34)) + line('M-320 -5H260M-320 6H260', 4, cut) + shape(poly([270, -17], [330, 0], [270, 17]), cut) + line(poly([270, -17], [330, 0], [270, 17]), 5) + shape(poly([312, -6], [332, 0], [312, 6])), 1420, 760, { turn: -68 })}`,
    }
  },
}
