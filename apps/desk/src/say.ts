import type { DeskContext } from './desk-context.ts'
import { printable } from './printable.ts'

/** One line for people. */
export function say({ output }: Pick<DeskContext, 'output'>, line: string): void {
  output.stdout.write(`${printable(line)}\n`)
}

/** One document for programs. */
export function sayJson({ output }: Pick<DeskContext, 'output'>, value: unknown): void {
  output.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
