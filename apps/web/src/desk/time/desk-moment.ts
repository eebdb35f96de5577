import type { Site } from '../../site.ts'
import { formatsFor } from '../../words/formats-for.ts'

/** A moment (UTC epoch seconds) on the paper's clock, in the desk's language. */
export function deskMoment({ timezone }: Site, at: number): string {
  return formatsFor({ locale: 'en-GB', timezone }).moment(at)
}
