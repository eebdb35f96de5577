import { type Section, bodyWordCount } from '@broadsheet/model'
import { parseMarkdownBody } from '@broadsheet/parser'
import { ChoicesDialog } from '../images/choices-dialog.tsx'
import { ImagesPanel } from '../images/images-panel.tsx'
import { IntakeParts } from '../images/intake-parts.tsx'
import type { FormValues, FormField } from './form-values.ts'
import { MarksHelp } from './marks-help.tsx'
import type { FieldErrors } from './parse-form.ts'

/** A button that saves the form. */
export type SaveButton = readonly [verb: string, label: string]

type WritingFormProps = {
  action: string
  values: FormValues
  errors?: FieldErrors | undefined
  /** The article's time in UTC epoch seconds; null for a draft. */
  publishedAt: number | null
  isPublished?: boolean
  /** The revision to overwrite, `{id}-{revision}`; empty for a new article. */
  revision: string
  isUnsaved: boolean
  sections: readonly Section[]
  buttons: readonly SaveButton[]
  /** Whether the paper has a bucket for images. */
  takesImages: boolean
}

/** The form of an article, beside a preview of its page. */
export function WritingForm(props: WritingFormProps) {
  const {
    action,
    values,
    publishedAt,
    isPublished = false,
    revision,
    isUnsaved,
    sections,
    buttons,
    takesImages,
  } = props
  const errors = props.errors ?? {}
  return (
    <div class="desk">
      <form class="write" method="post" action={action} data-write={isUnsaved ? 'unsaved' : ''}>
        <input type="hidden" name="revision" value={revision} />
        {publishedAt !== null && <input type="hidden" name="at" value={publishedAt} />}
        {isPublished && <input type="hidden" name="published" value="1" />}
        <Line field="headline" label="Headline" values={values} errors={errors} class="large" />
        <div class="pair">
          <Line field="section" label="Section" values={values} errors={errors} list="sections" />
          <Line field="byline" label="Byline" values={values} errors={errors} hint="By Nell Harrow, Coastwire" />
        </div>
        <Line field="dateline" label="Dateline" values={values} errors={errors} hint="GULL QUAY (AP)" />
        <datalist id="sections">
          {sections.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
        <Text field="body" label="Text" values={values} errors={errors} rows={22} />
        <p class="fine words">
          <output data-words="">{bodyWordCount(parseMarkdownBody(values.body))}</output> words. The first paragraph is
          the lede, which lists and feeds show.
        </p>
        {takesImages && <ImagesPanel />}
        <MarksHelp />
        <Text field="credits" label="Credits, one per line" values={values} errors={errors} rows={2} />
        <p class="acts">
          {buttons.map(([verb, label], at) => (
            <button name="do" value={verb} class={at === 0 ? 'main' : undefined}>
              {label}
            </button>
          ))}
          <button name="show" value="1" formaction="/desk/preview" formtarget="page" formnovalidate>
            Preview
          </button>
          <span class="fine" role="status" data-unsaved="">
            {isUnsaved ? 'Not saved yet.' : ''}
          </span>
        </p>
      </form>
      {takesImages && (
        <div hidden>
          <IntakeParts label="Insert into the text" />
        </div>
      )}
      {takesImages && <ChoicesDialog />}
      <section class="sheet" aria-label="Preview">
        <iframe name="page" title="The page as readers will see it" />
      </section>
    </div>
  )
}

type FieldProps = { field: FormField; label: string; values: FormValues; errors: FieldErrors }

function Line({ field, label, values, errors, hint, list, class: name }: FieldProps & LineProps) {
  return (
    <label class={name}>
      {label}
      <input
        name={field}
        value={values[field]}
        list={list}
        placeholder={hint}
        autocomplete="off"
        required={field === 'headline' || field === 'section'}
        {...describeError(field, errors)}
      />
      <FieldError field={field} errors={errors} />
    </label>
  )
}

type LineProps = { hint?: string; list?: string; class?: string }

function Text({ field, label, values, errors, rows }: FieldProps & { rows: number }) {
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <textarea id={field} name={field} rows={rows} spellcheck {...describeError(field, errors)}>
        {/* Browsers drop the first line break of a textarea. */}
        {`\n${values[field]}`}
      </textarea>
      <FieldError field={field} errors={errors} />
    </div>
  )
}

function describeError(field: FormField, errors: FieldErrors) {
  return errors[field] === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `error-${field}` }
}

function FieldError({ field, errors }: { field: FormField; errors: FieldErrors }) {
  const text = errors[field]
  return text === undefined ? null : (
    <span class="error" id={`error-${field}`}>
      {text}
    </span>
  )
}
