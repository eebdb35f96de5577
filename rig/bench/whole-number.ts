/** A number of a bench's command line. Throws what is wrong with it, in words for the one who typed it. */
export function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= least) return value
  throw new Error(`${option} takes whole numbers from ${least} on; "${text}" is none.`)
}
