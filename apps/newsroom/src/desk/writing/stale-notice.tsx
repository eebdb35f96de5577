import type { Site } from '@broadsheet/model'
import type { DeskArticle } from '@broadsheet/store'
import { deskArticlePath } from '../frame/desk-address.ts'
import { deskMoment } from '../time/desk-moment.ts'
import { formFields, toFormValues, type FormValues } from './form-values.ts'

type StaleNoticeProps = {
  site: Site
  /** The article as the other editor saved it. */
  article: DeskArticle
  /** The unsaved version in the form. */
  values: FormValues
}

/** Says who saved first and when, shows their version, and explains how to go on. */
export function StaleNotice({ site, article, values }: StaleNoticeProps) {
  const theirs = toFormValues(article)
  const different = formFields.filter((field) => theirs[field] !== values[field])
  const { changedBy, changedAt, slug } = article
  return (
    <section class="stale" aria-labelledby="stale">
      <h2 id="stale">{changedBy ?? 'Another editor'} saved first</h2>
      <p>
        {changedAt !== null && `They saved this article on ${deskMoment(site, changedAt)}. `}
        Your version is in the form below, and is not saved yet. Copy into it what you want to keep of theirs, then
        overwrite theirs; or{' '}
        <a href={deskArticlePath(slug)} target="_blank">
          open theirs in a new tab
        </a>
        .
      </p>
      {different.map((field) => (
        <details open={field !== 'body'}>
          <summary>Their {field}</summary>
          <pre tabindex={0}>{theirs[field] || '(empty)'}</pre>
        </details>
      ))}
    </section>
  )
}
