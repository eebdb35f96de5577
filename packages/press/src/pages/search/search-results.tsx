import { type FoundArticle, type Site, articlePath, sectionPath } from '@broadsheet/model'
import { PublishedDay } from '../../layout/published-time.tsx'
import { Shot } from '../../layout/shot.tsx'
import { foreign } from '../../words/foreign.ts'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'

export type ShownResult = Pick<
  FoundArticle,
  'slug' | 'section' | 'headline' | 'lang' | 'snippet' | 'publishedAt' | 'image'
>

// The width of an image in search.css.
const sizes = '(min-width: 48rem) 11rem, 7rem'

type SearchResultsProps = {
  site: Site
  articles: readonly ShownResult[]
  offset: number
  previous: string | null
  next: string | null
}

export function SearchResults({ site, articles, offset, previous, next }: SearchResultsProps) {
  const words = wordsFor(site.locale)
  const { count } = formatsFor(site)
  const isAll = previous === null && next === null
  return (
    <>
      <p class="fine tally" role="status">
        {isAll
          ? words.allResults(articles.length, count(articles.length))
          : words.someResults(count(offset + 1), count(offset + articles.length))}
      </p>
      <ol role="list">
        {articles.map((article) => (
          <Result site={site} article={article} />
        ))}
      </ol>
      {!isAll && (
        <nav class="turn" aria-label={words.pages}>
          {previous !== null && (
            <a class="button" href={previous} rel="prev">
              {words.previousResults}
            </a>
          )}
          {next !== null && (
            <a class="button" href={next} rel="next">
              {words.moreResults}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

function Result({ site, article }: { site: Site; article: ShownResult }) {
  const inLanguage = foreign(site.locale, article.lang)
  return (
    <li>
      <article class={article.image ? 'teaser shown' : 'teaser'}>
        {article.image && <Shot image={article.image} path={articlePath(article)} sizes={sizes} />}
        <h2 {...inLanguage}>
          <a href={articlePath(article)}>{article.headline}</a>
        </h2>
        <p {...inLanguage}>{article.snippet.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}</p>
        <p class="kicker fine">
          <a href={sectionPath(article.section)}>{article.section.name}</a>{' '}
          <PublishedDay site={site} at={article.publishedAt} />
        </p>
      </article>
    </li>
  )
}
