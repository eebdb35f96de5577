import type { DeskScope, Editor, Site } from '@broadsheet/model'
import { DeskDocument } from '../frame/desk-document.tsx'

type NotAllowedProps = { site: Site; editor: Editor; needed: DeskScope }

/** The page for editors whose token lacks a scope. */
export function notAllowedPage({ site, editor, needed }: NotAllowedProps) {
  const text = `Your token has the scope “${editor.scope}”. This needs a token with the scope “${needed}”.`
  return (
    <DeskDocument site={site} editor={editor} title="Not allowed" notice={{ text, isError: true }}>
      <p>
        <a class="button" href="/desk">
          All articles
        </a>
      </p>
    </DeskDocument>
  )
}
