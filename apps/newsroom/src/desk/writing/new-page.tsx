import type { Editor, Section, Site } from '@broadsheet/model'
import { DeskDocument } from '../frame/desk-document.tsx'
import type { FormValues } from './form-values.ts'
import type { FieldErrors } from './parse-form.ts'
import { WritingForm } from './writing-form.tsx'

type NewPageProps = {
  site: Site
  editor: Editor
  sections: readonly Section[]
  takesImages: boolean
  values: FormValues
  errors?: FieldErrors
}

export function newPage({ site, editor, sections, takesImages, values, errors }: NewPageProps) {
  const notice = errors === undefined ? undefined : { text: 'Not saved. Correct the marked fields.', isError: true }
  return (
    <DeskDocument site={site} editor={editor} title="New article" notice={notice} takesImages={takesImages}>
      <WritingForm
        action="/desk/new"
        values={values}
        errors={errors}
        publishedAt={null}
        revision=""
        isUnsaved={errors !== undefined}
        sections={sections}
        buttons={[
          ['save', 'Save draft'],
          ['publish', 'Publish'],
        ]}
        takesImages={takesImages}
      />
    </DeskDocument>
  )
}
