import type { Point } from './gouges.ts'

/** A filled path. */
export function shape(d: string, fill = 'currentColor'): string {
  return `<path d="${d}" fill="${fill}"/>`
}

/** A drawn line. */
export function line(d: string, width: number, stroke = 'currentColor'): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`
}

/** Path data of a polygon. */
export function poly(...points: Point[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}

/** Path data of an ellipse. */
export function oval(cx: number, cy: number, rx: number, ry = rx): string {
  return `M${(cx - rx).toFixed(1)} ${cy.toFixed(1)}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
}

/** Path data of a box. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}Z`
}

/** Moves, turns (degrees) and scales what is drawn around its origin. */
export function place(drawn: string, x: number, y: number, { turn = 0, scale = 1, flip = false } = {}): string {
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)}) scale(${flip ? -scale : scale} ${scale})">${drawn}</g>`
}

/** Path data of a smooth line through points (Catmull-Rom as cubic curves). */
export function smooth(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0]
  const [x0, y0] = at(0)
  const parts = points.slice(1).map((_, index) => {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const one = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6]
    const two = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6]
    return `C${[...one, ...two, ...c].map((value) => value.toFixed(1)).join(' ')}`
  })
  return `M${x0.toFixed(1)} ${y0.toFixed(1)}${parts.join('')}`
}

/** Whether a point is in a polygon. */
export function isInside([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false
  for (const [index, [x1, y1]] of polygon.entries()) {
    const [x2, y2] = polygon.at(index - 1) ?? [0, 0]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
