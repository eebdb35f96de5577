/** Prints a line for the user. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
