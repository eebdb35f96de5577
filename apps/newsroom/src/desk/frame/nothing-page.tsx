import type { Editor, Site } from '@broadsheet/model'
import { DeskDocument } from './desk-document.tsx'

/** Says that the desk has nothing at an address. */
export function nothingPage({ site, editor }: { site: Site; editor: Editor }) {
  return (
    <DeskDocument site={site} editor={editor} title="Nothing here">
      <p>The desk has nothing at this address. </p>
      <p>
        <a class="button" href="/desk">
          All articles
        </a>
      </p>
    </DeskDocument>
  )
}
