import { type Editor, type Section, type Site, allows, articlePath } from '@broadsheet/model'
import type { DeskArticle } from '@broadsheet/store'
import { deskArticlePath } from '../frame/desk-address.ts'
import { DeskDocument, type Notice } from '../frame/desk-document.tsx'
import { deskMoment } from '../time/desk-moment.ts'
import type { FormValues } from './form-values.ts'
import { OrdersPanel } from './orders-panel.tsx'
import type { FieldErrors } from './parse-form.ts'
import { StaleNotice } from './stale-notice.tsx'
import { StatusBadge } from './status-badge.tsx'
import { WritingForm, type SaveButton } from './writing-form.tsx'

type ArticlePageProps = {
  site: Site
  editor: Editor
  sections: readonly Section[]
  takesImages: boolean
  article: DeskArticle
  values: FormValues
  now: number
  notice?: Notice | undefined
  errors?: FieldErrors | undefined
  /** Whether the form holds unsaved changes, and whether because another editor saved first. */
  isUnsaved?: boolean
  isStale?: boolean
}

/** An article at the desk, with its form and the buttons of its verbs. */
export function deskArticlePage(props: ArticlePageProps) {
  const {
    site,
    editor,
    sections,
    takesImages,
    article,
    values,
    now,
    notice,
    errors,
    isUnsaved = false,
    isStale = false,
  } = props
  const { slug, id, revision, headline, status } = article
  const path = deskArticlePath(slug)
  const mayWrite = allows(editor.scope, 'write')
  return (
    <DeskDocument site={site} editor={editor} title={headline} notice={notice} takesImages={takesImages}>
      <p class="facts fine">
        <StatusBadge status={status} /> {stateOf(site, article)}
        {article.changedAt !== null &&
          ` Last changed by ${article.changedBy ?? 'an editor'} on ${deskMoment(site, article.changedAt)}.`}{' '}
        <a href={`/desk/log?article=${encodeURIComponent(slug)}`}>History</a>{' '}
        {status === 'published' && <a href={articlePath(article)}>View in the paper</a>}
      </p>
      {isStale && <StaleNotice site={site} article={article} values={values} />}
      {mayWrite ? (
        <>
          <WritingForm
            action={path}
            values={values}
            errors={errors}
            publishedAt={status === 'draft' ? null : article.publishedAt}
            isPublished={status === 'published'}
            revision={`${id}-${revision}`}
            isUnsaved={isUnsaved}
            sections={sections}
            buttons={saveButtons(status, isStale)}
            takesImages={takesImages}
          />
          <OrdersPanel site={site} article={article} path={path} now={now} />
        </>
      ) : (
        <pre tabindex={0}>{values.body}</pre>
      )}
    </DeskDocument>
  )
}

function saveButtons(status: DeskArticle['status'], isStale: boolean): SaveButton[] {
  const save: SaveButton = ['save', isStale ? 'Overwrite with my version' : 'Save']
  const isDraft = status === 'draft' || status === 'scheduled'
  return isDraft ? [save, ['publish', 'Save and publish']] : [save]
}

function stateOf(site: Site, { status, publishedAt, scheduledAt, modifiedAt }: DeskArticle): string {
  switch (status) {
    case 'draft':
      return 'Only the desk can see it.'
    case 'scheduled':
      return `It will be published on ${deskMoment(site, scheduledAt ?? publishedAt)}.`
    case 'published':
      return `Published on ${deskMoment(site, publishedAt)}${modifiedAt === null ? '' : `, updated on ${deskMoment(site, modifiedAt)}`}.`
    case 'withdrawn':
      return 'Readers see that it was withdrawn.'
  }
}
