import { type Editor, type Site, toIso } from '@broadsheet/model'
import type { AuditEntry } from '@broadsheet/store'
import { deskArticlePath } from '../frame/desk-address.ts'
import { DeskDocument } from '../frame/desk-document.tsx'
import { deskMoment } from '../time/desk-moment.ts'

type LogPageProps = {
  site: Site
  editor: Editor
  /** The slug of an article; null for the log of everything. */
  article: string | null
  entries: readonly AuditEntry[]
  next: string | null
}

export function logPage({ site, editor, article, entries, next }: LogPageProps) {
  const title = article === null ? 'Log' : `History of ${article}`
  return (
    <DeskDocument site={site} editor={editor} title={title} path={article === null ? '/desk/log' : ''}>
      {article !== null && (
        <p class="fine">
          <a href={deskArticlePath(article)}>Back to the article</a>
        </p>
      )}
      {entries.length === 0 ? (
        <p>No entries yet.</p>
      ) : (
        <div class="wide" tabindex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th>When</th>
                <th>Who</th>
                <th>Action</th>
                <th>Article</th>
                <th>Details</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ at, who, verb, slug, detail }) => (
                <tr>
                  <td>
                    <time datetime={toIso(at)}>{deskMoment(site, at)}</time>
                  </td>
                  <td>{who}</td>
                  <td>{verb}</td>
                  <td>{slug !== null && <a href={deskArticlePath(slug)}>{slug}</a>}</td>
                  <td>{detailText(site, detail)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next !== null && (
        <p class="acts">
          <a class="button" href={next}>
            Older entries
          </a>
        </p>
      )}
    </DeskDocument>
  )
}

/** The details of a verb in one line. Its times are in UTC epoch seconds. */
function detailText(site: Site, detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([name, value]) => {
      const isTime = typeof value === 'number' && (name === 'at' || name === 'until')
      return `${name} ${isTime ? deskMoment(site, value) : typeof value === 'string' ? value : JSON.stringify(value)}`
    })
    .join(', ')
}
