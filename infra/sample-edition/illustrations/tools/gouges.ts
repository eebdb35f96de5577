/** A point, in pixels from the top left. */
export type Point = readonly [x: number, y: number]

const n = (value: number) => value.toFixed(1)

/** The mark of a gouge: a stroke that begins and ends in a point. Path data. */
export function gouge([x1, y1]: Point, [x2, y2]: Point, width: number, bend = 0): string {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = Math.hypot(dx, dy) || 1
  const [nx, ny] = [-dy / length, dx / length]
  const [mx, my] = [x1 + dx * 0.55 + nx * bend, y1 + dy * 0.55 + ny * bend]
  return `M${n(x1)} ${n(y1)}Q${n(mx + nx * width)} ${n(my + ny * width)} ${n(x2)} ${n(y2)}Q${n(mx - nx * width)} ${n(my - ny * width)} ${n(x1)} ${n(y1)}Z`
}

type Field = {
  /** Left, top, right, bottom. */
  box: readonly [number, number, number, number]
  /** Pixels between rows, at a height. */
  gap: number | ((y: number) => number)
  length: number | ((y: number) => number)
  width: number
  /** Radians. */
  angle?: (x: number, y: number) => number
  /** 0 leaves nothing here, 1 cuts everywhere. Thins the marks, too. */
  keep?: (x: number, y: number) => number
  bend?: number
}

/** Rows of gouge marks over a field, as path data. */
export function gouges(random: () => number, { box, gap, length, width, angle, keep, bend = 0 }: Field): string {
  const [left, top, right, bottom] = box
  const marks: string[] = []
  const at = (value: number | ((y: number) => number), y: number) => (typeof value === 'number' ? value : value(y))
  for (let y = top; y < bottom; y += at(gap, y)) {
    const step = at(length, y)
    for (let x = left - random() * step; x < right; x += step * (0.8 + random() * 0.5)) {
      const py = y + (random() - 0.5) * at(gap, y) * 0.5
      const part = keep?.(x, py) ?? 1
      if (random() > part) continue
      const turn = angle?.(x, py) ?? 0
      const half = (step * (0.55 + random() * 0.6) * (0.5 + part / 2)) / 2
      const [dx, dy] = [Math.cos(turn) * half, Math.sin(turn) * half]
      marks.push(
        gouge([x - dx, py - dy], [x + dx, py + dy], width * (0.55 + part * 0.6) * (0.7 + random() * 0.6), bend),
      )
    }
  }
  return marks.join('')
}

/** Marks that leave a point in all directions, like light. */
export function rays(
  random: () => number,
  [cx, cy]: Point,
  { from, to, count, width, start = 0, end = Math.PI * 2 }: Rays,
): string {
  return Array.from({ length: count }, (_, index) => {
    const turn = start + ((end - start) * (index + random() * 0.6)) / count
    const [near, far] = [from * (1 + random() * 0.25), to * (0.75 + random() * 0.25)]
    return gouge(
      [cx + Math.cos(turn) * near, cy + Math.sin(turn) * near],
      [cx + Math.cos(turn) * far, cy + Math.sin(turn) * far],
      width * (0.6 + random() * 0.8),
    )
  }).join('')
}

type Rays = { from: number; to: number; count: number; width: number; start?: number; end?: number }
