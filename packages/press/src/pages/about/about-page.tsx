import type { Section, Site } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { feedsOf } from '../../layout/feeds-of.ts'
import { wordsFor } from '../../words/words-for.ts'

/** The page about the paper, its lists, its readers' data, and its feeds. */
export function aboutPage({ site, sections }: { site: Site; sections: readonly Section[] }) {
  const words = wordsFor(site.locale)
  const head = { title: words.aboutTitle(site.name), description: words.aboutDescription(site.name), path: '/about' }
  return (
    <Document site={site} sections={sections} kind="about" head={head}>
      <main class="wrap about" id="content">
        <h1 class="title">{words.aboutTitle(site.name)}</h1>
        {words.aboutParts(site.name, site.turnstileSiteKey !== undefined).map(({ id, heading, paragraphs }) => (
          <section aria-labelledby={id}>
            <h2 class="label" id={id}>
              {heading}
            </h2>
            <div class="copy">
              {paragraphs.map((paragraph) => (
                <p>{paragraph}</p>
              ))}
              {id === 'feeds' && <FeedLinks site={site} sections={sections} />}
            </div>
          </section>
        ))}
      </main>
    </Document>
  )
}

function FeedLinks({ site, sections }: { site: Site; sections: readonly Section[] }) {
  const papers = [null, ...sections]
  return (
    <ul class="feeds">
      {papers.map((section) => (
        <li>
          <span>{section?.name ?? site.name}</span>
          {feedsOf(section).map(({ format, path }) => (
            <a href={path}>{format}</a>
          ))}
        </li>
      ))}
      <li>
        <span>{wordsFor(site.locale).jsonApi}</span>
        <a href="/api/v1/articles">/api/v1/articles</a>
        <a href="/api/docs">/api/docs</a>
      </li>
    </ul>
  )
}
