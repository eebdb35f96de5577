import { openPaper, type OpenPaper } from '../browser/open-paper.ts'

/**
 * Runs a check against a paper that is started for it and stopped behind it. The check prints what it finds and
 * answers whether all is well; if not, the command ends with 1.
 */
export async function withPaper(
  check: (address: string, paper: OpenPaper) => Promise<boolean>,
  options?: { isLiving: boolean },
): Promise<void> {
  say('Starting a paper …')
  const paper = await openPaper(options)
  try {
    if (!(await check(paper.address, paper))) process.exitCode = 1
  } finally {
    await paper.close()
  }
}

/** A line for whoever runs the check. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
