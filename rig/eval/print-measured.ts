/** Prints what is measured. Where that fails it tells why, and the process ends with 2. */
export async function printMeasured(measure: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(await measure())
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
