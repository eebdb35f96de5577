import { type Editor, type Site, allows } from '@broadsheet/model'
import type { DeskImage, ImageUse } from '@broadsheet/store'
import { deskArticlePath, deskImagePath, originalPath } from '../frame/desk-address.ts'
import { DeskDocument, type Notice } from '../frame/desk-document.tsx'
import { deskMoment } from '../time/desk-moment.ts'
import { StatusBadge } from '../writing/status-badge.tsx'
import { DescriptionFields } from './description-fields.tsx'
import { toDescriptionValues, type DescriptionValues } from './description-values.ts'
import { fileTypes } from './file-types.ts'
import { FocusField } from './focus-field.tsx'
import { imageLine } from './image-line.ts'

type ImagePageProps = {
  site: Site
  editor: Editor
  image: DeskImage
  /** The latest articles that show it. */
  uses: readonly ImageUse[]
  /** The unsaved values of the form; otherwise it shows what is saved. */
  values?: DescriptionValues | undefined
  notice: Notice | undefined
}

/** An image at the desk: what is said of it, where it is used, and how to replace or delete it. */
export function imagePage({ site, editor, image, uses, values, notice }: ImagePageProps) {
  const { name, alt, caption, width, height, bytes, createdAt, createdBy } = image
  const mayWrite = allows(editor.scope, 'write')
  const path = deskImagePath(name)
  const line = imageLine(site, image)
  const saved = toDescriptionValues(image)
  return (
    <DeskDocument site={site} editor={editor} title={titleOf(alt, caption)} notice={notice} takesImages>
      <p class="facts fine">
        {alt === null && <strong class="tag missing">No alternative text</strong>} {width} × {height} pixels,{' '}
        {sizeOf(bytes)}. Added by {createdBy} on {deskMoment(site, createdAt)}. <a href={`/images/${name}`}>View</a>{' '}
        <a href="/desk/images">All images</a>
      </p>
      <div class="desk">
        <form id="description" method="post" action={path}>
          <FocusField image={image} values={values ?? saved} isFixed={!mayWrite} />
        </form>
        <div>
          {mayWrite ? (
            <section class="described" aria-label="Description">
              <DescriptionFields values={values ?? saved} form="description" hasLicence />
              <p class="acts">
                <button class="main" name="do" value="save" form="description">
                  Save
                </button>
              </p>
            </section>
          ) : (
            <pre tabindex={0}>{alt ?? ''}</pre>
          )}
          <section aria-labelledby="line">
            <h2 class="label" id="line">
              Line for the text of an article
            </h2>
            {line === null ? (
              <p>First say what it shows, or that it only decorates.</p>
            ) : (
              <pre tabindex={0}>{line}</pre>
            )}
          </section>
          <Uses uses={uses} usedIn={image.usedIn} />
          {mayWrite && <FileActions name={name} isUsed={image.usedIn > 0} />}
        </div>
      </div>
    </DeskDocument>
  )
}

function Uses({ uses, usedIn }: { uses: readonly ImageUse[]; usedIn: number }) {
  return (
    <section aria-labelledby="uses">
      <h2 class="label" id="uses">
        {usedIn === 0 ? 'No article shows it' : usedIn === 1 ? 'One article shows it' : `${usedIn} articles show it`}
      </h2>
      {uses.length > 0 && (
        <ul class="rows">
          {uses.map(({ slug, headline, section, status }) => (
            <li>
              <h3>
                <a href={deskArticlePath(slug)}>{headline}</a>
              </h3>
              <p class="fine">
                <StatusBadge status={status} /> {section.name}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function FileActions({ name, isUsed }: { name: string; isUsed: boolean }) {
  const path = deskImagePath(name)
  return (
    <section class="orders" aria-labelledby="file">
      <h2 class="label" id="file">
        File
      </h2>
      <p class="fine">
        <a href={originalPath(name)} download="">
          Save the file as it was received
        </a>
        . Readers never get it: it can contain where and by whom it was made.
      </p>
      <form method="post" action={path} enctype="multipart/form-data">
        <label class="field">
          Replace it by another file, in every article that shows it
          <input type="file" name="file" accept={fileTypes} required />
        </label>
        <button>Replace</button>
      </form>
      <form method="post" action={path}>
        <button name="do" value="delete">
          Delete
        </button>
        {isUsed && <p class="fine">Articles show it: take it out of them first.</p>}
      </form>
    </section>
  )
}

function titleOf(alt: string | null, caption: string | null): string {
  return alt || caption || (alt === null ? 'An image without alternative text' : 'An image that only decorates')
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
