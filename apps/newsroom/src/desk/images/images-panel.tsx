import { maxImageBytes } from '@broadsheet/model'
import { fileTypes } from './file-types.ts'
import { intakeForm } from './intake-parts.tsx'

/** The images of the writing form: its script uploads them and inserts their lines. The library does it without. */
export function ImagesPanel() {
  return (
    <section class="intake" aria-labelledby="intake" data-intake="insert" data-max-bytes={maxImageBytes}>
      <h2 class="label" id="intake">
        Images
      </h2>
      <p class="fine" data-plain="">
        Add them in{' '}
        <a href="/desk/images" target="_blank">
          the library
        </a>
        , then copy the line of each into the text.
      </p>
      <p class="acts" data-scripted="" hidden>
        <label class="button">
          Choose images
          <input class="unseen" type="file" form={intakeForm} accept={fileTypes} multiple />
        </label>
        <label class="button photograph">
          Take a photograph
          <input class="unseen" type="file" form={intakeForm} accept="image/jpeg" capture="environment" />
        </label>
        <button type="button" data-choose="">
          From the library
        </button>
        <span class="fine">Or drop them anywhere on this page, or paste one.</span>
      </p>
      <ol class="intake-rows" data-rows="" />
    </section>
  )
}
