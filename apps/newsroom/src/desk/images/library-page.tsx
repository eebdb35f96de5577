import { type Editor, type Site, allows, maxImageBytes } from '@broadsheet/model'
import type { DeskImage } from '@broadsheet/store'
import { deskImagePath } from '../frame/desk-address.ts'
import { DeskDocument, type Notice } from '../frame/desk-document.tsx'
import { fileTypes } from './file-types.ts'
import { imageLine } from './image-line.ts'
import { ImageThumb } from './image-thumb.tsx'
import { IntakeParts } from './intake-parts.tsx'
import type { ReceivedFile } from './received-file.ts'
import { ReceivedFiles } from './received-files.tsx'

type LibraryPageProps = {
  site: Site
  editor: Editor
  filter: { q: string; isUndescribed: boolean }
  images: readonly DeskImage[]
  /** How many images nobody has described, of all. */
  undescribed: number
  /** The address of the page of older images. */
  next: string | null
  received: readonly ReceivedFile[]
  notice: Notice | undefined
}

/** The images of the paper, the newest first, and a form that adds more. */
export function libraryPage(props: LibraryPageProps) {
  const { site, editor, filter, images, undescribed, next, received, notice } = props
  return (
    <DeskDocument site={site} editor={editor} title="Images" path="/desk/images" notice={notice} takesImages>
      {allows(editor.scope, 'write') && <AddForm />}
      {received.length > 0 && <ReceivedFiles files={received} />}
      <form class="filters" method="get" action="/desk/images" role="search">
        <label>
          Search
          <input type="search" name="q" value={filter.q} maxlength={200} />
        </label>
        <label class="check">
          <input type="checkbox" name="missing" value="alt" checked={filter.isUndescribed} />
          Without alternative text ({undescribed})
        </label>
        <button>Show</button>
      </form>
      {images.length === 0 ? (
        <p>No images match.</p>
      ) : (
        <ol class="shots">
          {images.map((image) => (
            <Shot site={site} image={image} />
          ))}
        </ol>
      )}
      {next !== null && (
        <p class="acts">
          <a class="button" href={next}>
            Older images
          </a>
        </p>
      )}
    </DeskDocument>
  )
}

function AddForm() {
  return (
    <section class="intake" aria-label="New images" data-intake="save" data-max-bytes={maxImageBytes}>
      <form class="acts" method="post" action="/desk/images" enctype="multipart/form-data">
        <label>
          Add images
          <input type="file" name="file" accept={fileTypes} multiple required />
        </label>
        <button class="main" data-plain="">
          Upload
        </button>
        <p class="fine">
          JPEG, PNG, GIF, WebP or AVIF, at most {maxImageBytes / 1_000_000} MB each.{' '}
          <span data-scripted="" hidden>
            You can also drop them anywhere on this page, or paste one.
          </span>
        </p>
      </form>
      <ol class="intake-rows" data-rows="" />
      <IntakeParts label="Save" />
    </section>
  )
}

function Shot({ site, image }: { site: Site; image: DeskImage }) {
  const { name, alt, caption, width, height, usedIn } = image
  const line = imageLine(site, image)
  return (
    <li>
      <a href={deskImagePath(name)}>
        <ImageThumb image={image} />
        <span class={alt === null ? 'missing' : undefined}>
          {alt || caption || (alt === null ? 'Not described yet' : 'Only decorates')}
        </span>
      </a>
      <p class="fine">
        {width} × {height}, {usedIn === 0 ? 'not used' : `used in ${usedIn}`}
      </p>
      {line !== null && (
        <details class="fine">
          <summary>Line for the text</summary>
          <pre tabindex={0}>{line}</pre>
        </details>
      )}
    </li>
  )
}
