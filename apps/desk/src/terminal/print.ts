import type { DeskDeps } from '../desk-deps.ts'

/** Prints one line for people. */
export function printLine({ output }: Pick<DeskDeps, 'output'>, line: string): void {
  output.stdout.write(`${printable(line)}\n`)
}

/** Prints one JSON document for programs. */
export function printJson({ output }: Pick<DeskDeps, 'output'>, value: unknown): void {
  output.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Text from elsewhere (headlines, file names, a site's answers) without characters that would control the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '�')
}
