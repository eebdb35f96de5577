import type { Editor, Section, Site } from '@broadsheet/model'
import { DeskDocument } from '../frame/desk-document.tsx'
import type { Wrongs } from './content-of.ts'
import type { Typed } from './typed.ts'
import { WritingForm } from './writing-form.tsx'

type NewPageProps = {
  site: Site
  editor: Editor
  sections: readonly Section[]
  typed: Typed
  wrongs?: Wrongs
}

/** Where an article begins. */
export function newPage({ site, editor, sections, typed, wrongs }: NewPageProps) {
  const says = wrongs === undefined ? undefined : { text: 'Not saved: see what is marked.', isWrong: true }
  return (
    <DeskDocument site={site} editor={editor} title="New article" says={says}>
      <WritingForm
        action="/desk/new"
        typed={typed}
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
