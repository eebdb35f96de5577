import { gouge, gouges, type Point } from './gouges.ts'
import { cut } from './palette.ts'
import { box, line, oval, poly, shape } from './shapes.ts'

/** The marks of water: flat near the horizon, wide and wavy in front. Path data. */
export function water(
  random: () => number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  calm = 1,
): string {
  const depth = (y: number) => (y - top) / (bottom - top)
  return gouges(random, {
    box: [left, top, right, bottom],
    gap: (y) => 13 + 28 * depth(y),
    length: (y) => 60 + 170 * depth(y),
    width: 8,
    angle: (x, y) => Math.sin(x / (60 + 90 * depth(y)) + y) * 0.28 * calm,
    bend: 5 * calm,
  })
}

/** A gull, its wings up. */
export function gull(x: number, y: number, size: number, color = 'currentColor'): string {
  const s = size
  return shape(
    `M${x - s} ${y - s * 0.35}Q${x - s * 0.5} ${y - s * 0.5} ${x} ${y}Q${x + s * 0.45} ${y - s * 0.6} ${x + s} ${y - s * 0.5}Q${x + s * 0.5} ${y - s * 0.3} ${x + s * 0.1} ${y + s * 0.16}Q${x} ${y + s * 0.26} ${x - s * 0.12} ${y + s * 0.14}Q${x - s * 0.45} ${y - s * 0.25} ${x - s} ${y - s * 0.35}Z`,
    color,
  )
}

/** A row of gabled houses on a line, with windows; `lit` of them print nothing. */
export function houses(
  random: () => number,
  left: number,
  right: number,
  foot: number,
  { high = 120, lit = 0.4 } = {},
): string {
  const parts: string[] = []
  for (let x = left; x < right;) {
    const width = high * (0.5 + random() * 0.35)
    const wall = high * (0.62 + random() * 0.3)
    const roof = width * (0.42 + random() * 0.25)
    const top = foot - wall
    parts.push(shape(poly([x, foot], [x, top], [x + width / 2, top - roof], [x + width, top], [x + width, foot])))
    parts.push(shape(box(x + width * 0.68, top - roof * 0.9, width * 0.12, roof * 0.7)))
    parts.push(line(`M${x + width} ${top - 4}V${foot}`, 3, cut))
    parts.push(windows(random, { x, top, width, foot, lit }))
    x += width
  }
  return parts.join('')
}

type Front = { x: number; top: number; width: number; foot: number; lit: number }

/** The lit windows of a house's front, in rows of two. */
function windows(random: () => number, { x, top, width, foot, lit }: Front): string {
  const size = width * 0.17
  const rows = Math.max(0, Math.ceil((foot - size * 2 - top) / (size * 2)))
  return Array.from({ length: rows }, (_, row) =>
    [0.2, 0.6].map((column) =>
      random() < lit ? shape(box(x + width * column, top + size * (0.6 + row * 2), size, size * 1.25), cut) : '',
    ),
  )
    .flat()
    .join('')
}

/** A lighthouse that stands on a point: its bands, gallery and lantern. Returns ink and red, and where the lamp is. */
export function lighthouse(
  x: number,
  foot: number,
  high: number,
): { ink: string; red: string; bare: string; lamp: Point } {
  const [wide, slim] = [high * 0.15, high * 0.085]
  const top = foot - high * 0.78
  const at = (part: number) => wide + (slim - wide) * part
  const band = (from: number, to: number) =>
    poly(
      [x - at(from), foot + (top - foot) * from],
      [x - at(to), foot + (top - foot) * to],
      [x + at(to), foot + (top - foot) * to],
      [x + at(from), foot + (top - foot) * from],
    )
  const room = high * 0.1
  const ink = [
    shape(band(0, 1), cut),
    line(band(0, 1), 6),
    ...[0, 0.4, 0.8].map((from) => shape(band(from, from + 0.2))),
    shape(box(x - slim * 1.45, top - 10, slim * 2.9, 14)),
    line(`M${x - slim * 1.3} ${top - 8}v${-room * 0.4}h${slim * 2.6}v${room * 0.4}`, 4),
    shape(box(x - slim * 0.75, top - room - 8, slim * 1.5, room), cut),
    line(box(x - slim * 0.75, top - room - 8, slim * 1.5, room), 6),
    shape(poly([x - slim, top - room - 6], [x, top - room - slim * 1.1], [x + slim, top - room - 6])),
    line(`M${x} ${top - room - slim}v${-room * 0.5}`, 4),
    ...[0.28, 0.62].map((part) =>
      shape(box(x - 7, foot + (top - foot) * part, 13, 22), part < 0.4 ? 'currentColor' : 'currentColor'),
    ),
  ]
  const lamp: Point = [x, top - room / 2 - 8]
  return {
    ink: ink.join(''),
    bare: shape(band(0, 1), cut) + shape(box(x - slim * 0.75, top - room - 8, slim * 1.5, room), cut),
    red: shape(oval(lamp[0], lamp[1], slim * 0.5)),
    lamp,
  }
}

/** A herring, its head to the left, around its middle: ink with cut marks. */
export function herring(random: () => number, length: number): string {
  const l = length / 2
  const high = l * 0.3
  const scales = gouges(random, {
    box: [-l * 0.5, -high * 0.2, l * 0.6, high * 0.75],
    gap: high * 0.34,
    length: l * 0.13,
    width: high * 0.09,
    keep: (x, y) => (Math.abs(y) < high * (0.8 - Math.abs(x / l) * 0.75) ? 0.95 : 0),
  })
  return [
    shape(
      `M${-l} ${high * 0.1}Q${-l * 0.6} ${-high * 1.05} ${-l * 0.05} ${-high}Q${l * 0.5} ${-high * 0.8} ${l * 0.78} ${-high * 0.12}L${l} ${-high * 0.75}Q${l * 0.93} 0 ${l} ${high * 0.85}L${l * 0.76} ${high * 0.16}Q${l * 0.4} ${high * 0.95} ${-l * 0.15} ${high}Q${-l * 0.7} ${high * 0.95} ${-l} ${high * 0.1}Z`,
    ),
    shape(scales, cut),
    shape(gouge([-l * 0.62, -high * 0.62], [-l * 0.6, high * 0.72], high * 0.1, -high * 0.3), cut),
    shape(oval(-l * 0.79, -high * 0.12, high * 0.2), cut),
    shape(oval(-l * 0.79, -high * 0.12, high * 0.1)),
    shape(gouge([-l * 0.97, high * 0.16], [-l * 0.78, high * 0.4], 2.5), cut),
    shape(poly([-l * 0.05, -high * 0.95], [l * 0.12, -high * 1.4], [l * 0.22, -high * 0.86])),
    shape(gouge([-l * 0.45, -high * 0.45], [l * 0.7, -high * 0.05], high * 0.07), cut),
  ].join('')
}

/** Someone in a coat, seen from behind or in front, standing on a point. */
export function person(
  x: number,
  foot: number,
  high: number,
  { hat = 'none', wide = 1, arm }: { hat?: 'none' | 'cap' | 'scarf' | 'hat'; wide?: number; arm?: string } = {},
): string {
  const head = high * 0.075
  const shoulder = foot - high * 0.8
  const half = high * 0.135 * wide
  const crown = foot - high + head
  const hats = {
    none: '',
    cap: shape(
      `M${x - head * 1.1} ${crown - head * 0.15}Q${x - head} ${crown - head * 1.35} ${x + head * 0.2} ${crown - head * 1.3}Q${x + head} ${crown - head * 1.1} ${x + head * 1.7} ${crown - head * 0.1}Z`,
    ),
    scarf: shape(
      `M${x - head * 1.3} ${crown + head}Q${x - head * 1.4} ${crown - head * 1.4} ${x} ${crown - head * 1.4}Q${x + head * 1.4} ${crown - head * 1.4} ${x + head * 1.3} ${crown + head}Z`,
    ),
    hat: shape(
      `M${x - head * 1.8} ${crown - head * 0.4}h${head * 3.6}l${-head * 0.3} ${-head * 0.3}h${-head * 0.6}v${-head * 0.9}h${-head * 1.8}v${head * 0.9}h${-head * 0.6}Z`,
    ),
  }
  return [
    shape(
      `M${x - half * 0.72} ${foot}l${-half * 0.2} ${-high * 0.32}L${x - half} ${shoulder + high * 0.1}Q${x - half} ${shoulder} ${x - half * 0.4} ${shoulder - head * 0.1}L${x - head * 0.4} ${shoulder - head * 0.8}h${head * 0.8}L${x + half * 0.4} ${shoulder - head * 0.1}Q${x + half} ${shoulder} ${x + half} ${shoulder + high * 0.1}L${x + half * 0.95} ${foot - high * 0.32}L${x + half * 0.72} ${foot}h${-half * 0.5}L${x} ${foot - high * 0.27}L${x - half * 0.2} ${foot}Z`,
    ),
    shape(oval(x, crown, head, head * 1.2)),
    hats[hat],
    arm === undefined ? '' : line(arm, high * 0.06),
  ].join('')
}
