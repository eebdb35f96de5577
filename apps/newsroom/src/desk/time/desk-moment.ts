import type { Site } from '@broadsheet/model'
import { formatsFor } from '@broadsheet/press'

/** A moment (UTC epoch seconds) on the paper's clock, in the desk's language. */
export function deskMoment({ timezone }: Site, at: number): string {
  return formatsFor({ locale: 'en-GB', timezone }).moment(at)
}
