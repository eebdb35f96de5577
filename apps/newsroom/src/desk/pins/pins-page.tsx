import { type Editor, type Site, allows } from '@broadsheet/model'
import type { PlacedArticle } from '@broadsheet/store'
import { deskArticlePath } from '../frame/desk-address.ts'
import { DeskDocument, type Notice } from '../frame/desk-document.tsx'
import { deskMoment } from '../time/desk-moment.ts'
import { toLocalTime } from '../time/local-time.ts'

const secondsPerDay = 86_400

type PinsPageProps = {
  site: Site
  editor: Editor
  placements: readonly PlacedArticle[]
  /** The value of the form's first field. */
  address: string
  now: number
  notice: Notice | undefined
}

/** Pinned articles in their order, blocked articles, and a form for one more. */
export function pinsPage({ site, editor, placements, address, now, notice }: PinsPageProps) {
  const mayWrite = allows(editor.scope, 'write')
  const of = (kind: PlacedArticle['kind']) => placements.filter((placed) => placed.kind === kind)
  return (
    <DeskDocument site={site} editor={editor} title="Pins" path="/desk/pins" notice={notice}>
      <div class="desk">
        <div>
          <section aria-labelledby="pinned">
            <h2 class="label" id="pinned">
              Pinned above Trending
            </h2>
            <Placed site={site} placements={of('pin')} mayWrite={mayWrite} isOrdered />
          </section>
          <section aria-labelledby="blocked">
            <h2 class="label" id="blocked">
              Blocked from rankings and recommendations
            </h2>
            <Placed site={site} placements={of('block')} mayWrite={mayWrite} />
          </section>
        </div>
        {mayWrite && (
          <form method="post" action="/desk/pins">
            <h2 class="label">Pin or block an article</h2>
            <label>
              Address of an article
              <input name="article" value={address} required autocomplete="off" />
            </label>
            <label>
              Until ({site.timezone})
              <input
                type="datetime-local"
                name="until"
                required
                min={toLocalTime(now, site.timezone)}
                value={toLocalTime(now + secondsPerDay, site.timezone)}
              />
            </label>
            <p class="acts">
              <button name="do" value="pin" class="main">
                Pin
              </button>
              <button name="do" value="block">
                Block
              </button>
            </p>
            <p class="fine">
              The rankings change within five minutes. Readers see that editors chose a pinned article.
            </p>
          </form>
        )}
      </div>
    </DeskDocument>
  )
}

type PlacedProps = {
  site: Site
  placements: readonly PlacedArticle[]
  mayWrite: boolean
  isOrdered?: boolean
}

function Placed({ site, placements, mayWrite, isOrdered = false }: PlacedProps) {
  if (placements.length === 0) return <p>None.</p>
  const movable = isOrdered && mayWrite
  return (
    <form method="post" action="/desk/pins">
      <ol class="rows" data-order={movable ? '' : undefined}>
        {placements.map(({ slug, headline, section, until }) => (
          <li draggable={movable ? 'true' : undefined}>
            <input type="hidden" name="slug" value={slug} />
            <h3>
              <a href={deskArticlePath(slug)}>{headline}</a>
            </h3>
            <p class="fine">
              {section.name}, until {deskMoment(site, until)}
            </p>
            {mayWrite && (
              <p class="acts">
                {movable && (
                  <>
                    <button name="up" value={slug} aria-label={`Move up: ${headline}`}>
                      ↑
                    </button>
                    <button name="down" value={slug} aria-label={`Move down: ${headline}`}>
                      ↓
                    </button>
                  </>
                )}
                <button name="release" value={slug} aria-label={`Release: ${headline}`}>
                  Release
                </button>
              </p>
            )}
          </li>
        ))}
      </ol>
      {movable && <p class="fine" role="status" data-notice="" />}
    </form>
  )
}
