import type { Section, Site } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { wordsFor } from '../../words/words-for.ts'

/** The front of a paper without articles: it tells whoever set it up how the first ones come in. */
export function EmptyPaper({ site, sections }: { site: Site; sections: readonly Section[] }) {
  const words = wordsFor(site.locale)
  const head = { title: words.emptyPaper, description: site.description, path: null }
  return (
    <Document site={site} sections={sections} kind="notice" head={head}>
      <main class="wrap notice" id="content">
        <h1>{words.emptyPaper}</h1>
        <p>{words.emptyPaperWhy}</p>
        <pre>
          <code>{words.emptyPaperCommand}</code>
        </pre>
        <p>{words.emptyPaperNext}</p>
      </main>
    </Document>
  )
}
