import type { Site } from '@broadsheet/model'
import { formatsFor } from '@broadsheet/press'

/** Writes a time (UTC epoch seconds) in the paper's zone, in the desk's language. */
export function deskMoment({ timezone }: Site, at: number): string {
  return formatsFor({ locale: 'en-GB', timezone }).moment(at)
}
