import { type Site, toIso } from '@broadsheet/model'
import { formatsFor } from '../words/formats-for.ts'

type Props = { site: Site; at: number }

/** The day of a moment in UTC epoch seconds, for lists; the client script turns a recent one into "3 hours ago". */
export function PublishedDay({ site, at }: Props) {
  return (
    <time class="ago" datetime={toIso(at)}>
      {formatsFor(site).day(at)}
    </time>
  )
}

/** A moment in UTC epoch seconds, to the minute, on the site's clock. */
export function PublishedMoment({ site, at }: Props) {
  return <time datetime={toIso(at)}>{formatsFor(site).moment(at)}</time>
}
