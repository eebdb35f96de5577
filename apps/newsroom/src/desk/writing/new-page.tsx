import type { Editor, Section, Site } from '@broadsheet/model'
import { DeskDocument } from '../frame/desk-document.tsx'
import type { Wrongs } from './parse-form.ts'
import type { FormValues } from './form-values.ts'
import { WritingForm } from './writing-form.tsx'

type NewPageProps = {
  site: Site
  editor: Editor
  sections: readonly Section[]
  values: FormValues
  wrongs?: Wrongs
}

/** Where an article begins. */
export function newPage({ site, editor, sections, values, wrongs }: NewPageProps) {
  const says = wrongs === undefined ? undefined : { text: 'Not saved: see what is marked.', isWrong: true }
  return (
    <DeskDocument site={site} editor={editor} title="New article" says={says}>
      <WritingForm
        action="/desk/new"
        values={values}
        wrongs={wrongs}
        publishedAt={null}
        revision=""
        isUnsaved={wrongs !== undefined}
        sections={sections}
        sendings={[
          ['save', 'Keep as a draft'],
          ['publish', 'Publish'],
        ]}
      />
    </DeskDocument>
  )
}
