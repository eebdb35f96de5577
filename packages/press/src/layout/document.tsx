import type { Section, Site } from '@broadsheet/model'
import type { pageStyles } from '../assets/generated.ts'
import type { PropsWithChildren } from '../jsx/markup.ts'
import { textDirection } from '../words/text-direction.ts'
import { wordsFor } from '../words/words-for.ts'
import { doctype } from './doctype.ts'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Masthead, type CurrentSection } from './masthead.tsx'
import { memoiseHtml } from './memoise-html.ts'
import type { PageHead } from './page-head.ts'

type DocumentProps = PropsWithChildren<{
  site: Site
  /** The paper's sections, in the order of the navigation; empty for a page that cannot know them. */
  sections: readonly Section[]
  kind: keyof typeof pageStyles
  head: PageHead
  /** The `computedAt` of the ranking of the page's lists, which clicks in them report. */
  snapshot?: number | null | undefined
  current?: CurrentSection
}>

/** A whole page: head, masthead, content (with its own `<main id="content">`) and footer. */
export function Document({ site, sections, kind, head, snapshot, current, children }: DocumentProps) {
  const words = wordsFor(site.locale)
  const isFront = kind === 'front'
  const isRtl = textDirection(site.locale) === 'rtl'
  return (
    <>
      {doctype}
      <html lang={site.locale} dir={isRtl ? 'rtl' : undefined} data-snapshot={snapshot ?? undefined}>
        <Head site={site} kind={kind} head={head} />
        <body class={isFront ? 'front' : undefined}>
          <a class="skip fine" href="#content">
            {words.skipToContent}
          </a>
          {memoiseHtml([site, sections], `masthead ${isFront} ${current?.as} ${current?.slug}`, () => (
            <Masthead site={site} sections={sections} isFront={isFront} current={current} />
          ))}
          {children}
          {memoiseHtml([site], 'footer', () => (
            <Footer site={site} />
          ))}
        </body>
      </html>
    </>
  )
}
