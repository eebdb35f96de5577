import { toIso, type ArticleLists, type PublishedArticle, type Section } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { HeadlineList } from '../../layout/headline-list.tsx'
import type { Site } from '../../site.ts'
import { wordsFor } from '../../words/words-for.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleFacts } from './article-facts.tsx'
import { newsArticleLinkedData } from './news-article-linked-data.ts'
import { Trail } from './trail.tsx'
import { VoteForm } from './vote-form.tsx'

type ArticlePageProps = {
  site: Site
  sections: readonly Section[]
  article: PublishedArticle
  lists: ArticleLists
  /** The article's one address below the site's root; its JSON stands at the same with `.json`. */
  path: string
}

// About four lines of the large size on a desktop.
const maxLargeHeadlineCharacters = 130

/** An article, whole: readable and votable without script, the same for every reader. */
export function articlePage({ site, sections, article, lists, path }: ArticlePageProps) {
  const words = wordsFor(site.locale)
  const isLong = article.headline.length > maxLargeHeadlineCharacters
  return (
    <Document
      site={site}
      sections={sections}
      kind="article"
      head={articleHead(site, article, path)}
      current={{ slug: article.section.slug, as: 'true' }}
    >
      <div class="wrap spread">
        <main id="content">
          <article class="story" data-views={`/api/v1/articles/${encodeURIComponent(article.slug)}/views`}>
            <Trail site={site} section={article.section} />
            <h1 class={isLong ? 'long' : undefined}>{article.headline}</h1>
            <ArticleFacts site={site} article={article} />
            {article.correction && (
              <p class="note">
                <strong>{words.correction}:</strong> {article.correction}
              </p>
            )}
            <ArticleBody article={article} />
            <VoteForm site={site} article={article} />
          </article>
          <HeadlineList class="related" id="related" heading={words.related} entries={lists.related} />
        </main>
        <aside class="lists">
          <HeadlineList id="ranking" heading={words.ranking} entries={lists.ranking} numbered />
          <HeadlineList id="recommendation" heading={words.recommendation} entries={lists.recommendation} />
        </aside>
      </div>
    </Document>
  )
}

function articleHead(site: Site, article: PublishedArticle, path: string) {
  return {
    title: article.headline,
    description: article.lede || article.headline,
    path,
    article: {
      publishedAt: toIso(article.publishedAt),
      modifiedAt: article.modifiedAt === null ? null : toIso(article.modifiedAt),
      section: article.section.name,
      jsonPath: `${path}.json`,
      linkedData: newsArticleLinkedData(site, article, path),
    },
  }
}
