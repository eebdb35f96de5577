import { UsageError } from '../usage-error.ts'

/** A focus as it is typed, `30,40`: percent from the left and from the top. Throws a UsageError. */
export function parseFocus(given: string): { x: number; y: number } {
  const [, x, y] = /^(\d{1,3}),(\d{1,3})$/u.exec(given) ?? []
  const focus = { x: Number(x), y: Number(y) }
  if (x !== undefined && Math.max(focus.x, focus.y) <= 100) return focus
  throw new UsageError(`"${given}" is not a focus. Write it as 30,40: percent from the left and from the top.`)
}
