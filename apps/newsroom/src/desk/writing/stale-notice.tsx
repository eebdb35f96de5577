import type { Site } from '@broadsheet/model'
import type { DeskArticle } from '@broadsheet/store'
import { deskMoment } from '../time/desk-moment.ts'
import { formFields, toFormValues, type FormValues } from './form-values.ts'

type StaleNoticeProps = {
  site: Site
  /** The article as somebody else left it. */
  article: DeskArticle
  /** What stands in the form, which is saved nowhere. */
  values: FormValues
}

/** Says that somebody was faster, who and when, what they left, and how to go on. */
export function StaleNotice({ site, article, values }: StaleNoticeProps) {
  const theirs = toFormValues(article)
  const different = formFields.filter((field) => theirs[field] !== values[field])
  const { changedBy, changedAt, slug } = article
  return (
    <section class="stale" aria-labelledby="stale">
      <h2 id="stale">{changedBy ?? 'Somebody'} was faster</h2>
      <p>
        {changedAt !== null && `They saved this article on ${deskMoment(site, changedAt)}. `}
        Nothing of yours is lost: it stands in the form below, and is not saved. Take over what you want of theirs, then
        save yours over it; or{' '}
        <a href={`/desk/articles/${encodeURIComponent(slug)}`} target="_blank">
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
