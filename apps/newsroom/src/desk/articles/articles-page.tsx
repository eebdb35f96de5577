import {
  type ArticleCursor,
  type DeskStatus,
  type Editor,
  formatCursor,
  type Section,
  type Site,
  allows,
  articlePath,
  deskStatuses,
} from '@broadsheet/model'
import type { DeskListed } from '@broadsheet/store'
import { deskArticlePath } from '../frame/desk-address.ts'
import { DeskDocument, type Notice } from '../frame/desk-document.tsx'
import { deskMoment } from '../time/desk-moment.ts'
import { StatusBadge } from '../writing/status-badge.tsx'

type Filter = { status: DeskStatus | null; section: string | null; q: string; before: ArticleCursor | null }

type ArticlesPageProps = {
  site: Site
  editor: Editor
  sections: readonly Section[]
  filter: Filter
  articles: readonly DeskListed[]
  /** The address of the page of older articles. */
  next: string | null
  notice: Notice | undefined
}

/** Articles in every state, each with a button for its commonest verb. */
export function articlesPage({ site, editor, sections, filter, articles, next, notice }: ArticlesPageProps) {
  const mayWrite = allows(editor.scope, 'write')
  return (
    <DeskDocument site={site} editor={editor} title="Articles" path="/desk" notice={notice}>
      <Filters sections={sections} filter={filter} mayWrite={mayWrite} />
      {articles.length === 0 ? (
        <p>No articles match.</p>
      ) : (
        <ol class="rows">
          {articles.map((article) => (
            <Row site={site} article={article} mayWrite={mayWrite} back={addressOf(filter)} />
          ))}
        </ol>
      )}
      <p class="acts">
        {filter.before !== null && (
          <a class="button" href={addressOf({ ...filter, before: null })}>
            Latest articles
          </a>
        )}
        {next !== null && (
          <a class="button" href={next}>
            Older articles
          </a>
        )}
      </p>
    </DeskDocument>
  )
}

type FiltersProps = { sections: readonly Section[]; filter: Filter; mayWrite: boolean }

function Filters({ sections, filter, mayWrite }: FiltersProps) {
  const isKnown = filter.section === null || sections.some(({ slug }) => slug === filter.section)
  return (
    <form class="filters" method="get" action="/desk" role="search">
      <label>
        Search
        <input type="search" name="q" value={filter.q} maxlength={200} />
      </label>
      <label>
        Status
        <select name="status">
          <option value="">any</option>
          {deskStatuses.map((status) => (
            <option selected={status === filter.status}>{status}</option>
          ))}
        </select>
      </label>
      <label>
        Section
        <select name="section">
          <option value="">any</option>
          {!isKnown && <option selected>{filter.section}</option>}
          {sections.map(({ slug, name }) => (
            <option value={slug} selected={slug === filter.section}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button>Show</button>
      {mayWrite && (
        <a class="button main" href="/desk/new">
          New article
        </a>
      )}
    </form>
  )
}

type RowProps = { site: Site; article: DeskListed; mayWrite: boolean; back: string }

function Row({ site, article, mayWrite, back }: RowProps) {
  const { slug, status, section, headline } = article
  const path = deskArticlePath(slug)
  const [verb, label] = quickVerbs[status]
  return (
    <li>
      <h2>
        <a href={path}>{headline}</a>
      </h2>
      <p class="fine">
        <StatusBadge status={status} /> {section.name}, {timeOf(site, article)}{' '}
        {status === 'published' && <a href={articlePath(article)}>View</a>}
      </p>
      {mayWrite && (
        <form method="post" action={status === 'published' ? '/desk/pins' : `${path}/orders`}>
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="article" value={slug} />
          <button name="do" value={verb} aria-label={`${label}: ${headline}`}>
            {label}
          </button>
        </form>
      )}
    </li>
  )
}

/** The verb and the label of the button that a row has. */
const quickVerbs = {
  draft: ['publish', 'Publish'],
  scheduled: ['publish', 'Publish now'],
  published: ['pin', 'Pin for a day'],
  withdrawn: ['reinstate', 'Reinstate'],
} as const

function timeOf(site: Site, { status, publishedAt, scheduledAt, modifiedAt }: DeskListed): string {
  if (status === 'draft') return `created ${deskMoment(site, publishedAt)}`
  if (status === 'scheduled') return `scheduled for ${deskMoment(site, scheduledAt ?? publishedAt)}`
  return deskMoment(site, publishedAt) + (modifiedAt === null ? '' : `, updated ${deskMoment(site, modifiedAt)}`)
}

function addressOf({ status, section, q, before }: Filter): string {
  const query = new URLSearchParams({
    ...(q === '' ? {} : { q }),
    ...(status === null ? {} : { status }),
    ...(section === null ? {} : { section }),
    ...(before === null ? {} : { before: formatCursor(before) }),
  }).toString()
  return query === '' ? '/desk' : `/desk?${query}`
}
