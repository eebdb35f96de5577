import { type Site, toIso } from '@broadsheet/model'
import { formatsFor } from '../words/formats-for.ts'

type Props = { site: Site; at: number }

/** The day of a time in UTC epoch seconds, for lists. The client script turns a recent one into "3 hours ago". */
export function PublishedDay({ site, at }: Props) {
  return (
    <time class="ago" datetime={toIso(at)}>
      {formatsFor(site).day(at)}
    </time>
  )
}

/** A time in UTC epoch seconds, to the minute, in the site's time zone. */
export function PublishedMoment({ site, at }: Props) {
  return <time datetime={toIso(at)}>{formatsFor(site).moment(at)}</time>
}
