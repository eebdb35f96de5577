import type { Site } from '@broadsheet/model'
import type { DeskArticle } from '@broadsheet/store'
import { toLocalTime } from '../time/local-time.ts'

const secondsPerDay = 86_400

type OrdersPanelProps = {
  site: Site
  article: DeskArticle
  /** The path of the article's page at the desk. */
  path: string
  now: number
}

/** The verbs of a saved article, each with a form of its own. */
export function OrdersPanel({ site, article, path, now }: OrdersPanelProps) {
  const { status, scheduledAt, correction, section, slug } = article
  const isDraft = status === 'draft' || status === 'scheduled'
  const orders = `${path}/orders`
  return (
    <section class="orders" aria-labelledby="orders">
      <h2 class="label" id="orders">
        Actions
      </h2>
      {isDraft && (
        <form method="post" action={orders}>
          <label class="field">
            Publish at ({site.timezone})
            <input
              type="datetime-local"
              name="at"
              required
              min={toLocalTime(now, site.timezone)}
              value={toLocalTime(scheduledAt ?? now + secondsPerDay, site.timezone)}
            />
          </label>
          <button name="do" value="schedule">
            Schedule
          </button>
          {status === 'scheduled' && (
            <button name="do" value="unschedule" formnovalidate>
              Unschedule
            </button>
          )}
        </form>
      )}
      {!isDraft && (
        <form method="post" action={orders}>
          <div class="field">
            <label for="correction">Correction, shown above the text with its time</label>
            <textarea id="correction" name="text" rows={2} required maxlength={5_000}>
              {`\n${correction ?? ''}`}
            </textarea>
          </div>
          <button name="do" value="correct">
            Publish correction
          </button>
          {correction !== null && (
            <button name="do" value="uncorrect" formnovalidate>
              Remove correction
            </button>
          )}
        </form>
      )}
      <form method="post" action={orders}>
        <div class="pair">
          <label>
            Section
            <input name="section" value={section.name} list="sections" autocomplete="off" />
          </label>
          <label>
            Slug
            <input name="slug" value={slug} autocomplete="off" />
          </label>
        </div>
        <button name="do" value="move">
          Move
        </button>
      </form>
      {article.body.some(({ type }) => type === 'image' || type === 'gallery') && (
        <form method="post" action={orders}>
          <p class="fine">
            {article.showsFrontImage
              ? 'Fronts and lists show the article with its first image.'
              : 'Fronts and lists show the article without its image.'}
          </p>
          <button name="do" value={article.showsFrontImage ? 'no-front-image' : 'front-image'}>
            {article.showsFrontImage ? 'Show it without' : 'Show it with its image'}
          </button>
        </form>
      )}
      {status !== 'published' && (
        <form method="post" action={orders}>
          <label>
            Preview link
            <select name="hours">
              <option value="1">for an hour</option>
              <option value="24" selected>
                for a day
              </option>
              <option value="168">for a week</option>
            </select>
          </label>
          <button name="do" value="preview">
            Create link
          </button>
          <button name="do" value="revoke-previews">
            Revoke all links
          </button>
        </form>
      )}
      {status === 'published' && (
        <p class="fine">
          <a href={`/desk/pins?article=${encodeURIComponent(slug)}`}>Pin or block it</a>
        </p>
      )}
      <form method="post" action={orders}>
        {isDraft ? (
          <button name="do" value="publish">
            Publish the saved version
          </button>
        ) : status === 'published' ? (
          <button name="do" value="withdraw">
            Withdraw
          </button>
        ) : (
          <button name="do" value="reinstate">
            Reinstate
          </button>
        )}
      </form>
    </section>
  )
}
