import { exitCodes } from '../exit-codes.ts'
import type { SiteError } from '../site/site-error.ts'

/** How a delivery ended: complete, interrupted by the operator, or with the site's error. */
export type Ending = 'finished' | 'interrupted' | SiteError

/** Tells the operator why a delivery stopped, and how to go on. */
export function stopText(ending: Exclude<Ending, 'finished'>, done: number, total: number): string {
  const cause = ending === 'interrupted' ? 'as you asked' : ending.message
  return [
    `Stopped after ${done} of ${total}: ${cause}`,
    'Everything up to there is saved. Run the same command again to continue.',
    '',
  ].join('\n')
}

/** The exit code of a command that delivered, with the number of items that were rejected. */
export function exitCode(ending: Ending, rejected: number): number {
  if (ending === 'interrupted') return exitCodes.interrupted
  if (ending !== 'finished') return exitCodes.failed
  return rejected > 0 ? exitCodes.rejected : exitCodes.done
}
