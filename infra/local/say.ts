/** Prints a line for the one who started the paper. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
