import type { DeskContext } from '../desk-deps.ts'

/** One line for people. */
export function say({ output }: Pick<DeskContext, 'output'>, line: string): void {
  output.stdout.write(`${printable(line)}\n`)
}

/** One document for programs. */
export function sayJson({ output }: Pick<DeskContext, 'output'>, value: unknown): void {
  output.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Text from elsewhere (headlines, names of files, answers of sites) that must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '�')
}
