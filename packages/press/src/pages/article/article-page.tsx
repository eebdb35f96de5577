import {
  type ArticleLists,
  type ListEntry,
  type PublishedArticle,
  type Section,
  type SectionNeighbours,
  type Site,
  articlePath,
  toIso,
} from '@broadsheet/model'
import { leadImage } from '../../formats/blocks/lead-image.ts'
import { Document } from '../../layout/document.tsx'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { wordsFor } from '../../words/words-for.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleFacts } from './article-facts.tsx'
import { articleLinkedData } from './article-linked-data.ts'
import { Correction } from './correction.tsx'
import { RankedLists } from './ranked-lists.tsx'
import { SectionTurn } from './section-turn.tsx'
import { ShareButtons } from './share-buttons.tsx'
import { Trail } from './trail.tsx'
import { VoteForm } from './vote-form.tsx'

/** All that an article's page shows. */
export type ArticlePageProps = {
  site: Site
  sections: readonly Section[]
  article: PublishedArticle
  neighbours: SectionNeighbours
  lists: ArticleLists
  /** What the Recommendation list could show beside what it shows. */
  pool?: readonly ListEntry[]
  /** Whether those and the ranking's own lists are the very arrays that most pages of this ranking have. */
  areUsual?: boolean
  /** The `computedAt` of the ranking that the lists are from; null without one. */
  snapshot?: number | null | undefined
  /** The article's one address below the site's root; its other formats stand at the same with `.json`, `.md`, `.svg`. */
  path: string
  /**
   * What its readers have, where the page is one that only editors see: in no index, without votes, and no reading of it
   * counts.
   */
  previewOf?: 'unpublished' | 'published' | undefined
}

// About four lines of the large size on a desktop.
const maxLargeHeadlineCharacters = 130

/** An article, whole: readable and votable without script, the same for every reader. */
export function articlePage(props: ArticlePageProps) {
  const {
    site,
    sections,
    article,
    neighbours,
    lists,
    pool = [],
    areUsual = false,
    snapshot = null,
    path,
    previewOf,
  } = props
  const isPreview = previewOf !== undefined
  const words = wordsFor(site.locale)
  const isLong = article.headline.length > maxLargeHeadlineCharacters
  return (
    <Document
      site={site}
      sections={sections}
      kind="article"
      head={isPreview ? previewHead(article) : { ...articleHead(site, article, path), ...beside(neighbours) }}
      snapshot={snapshot}
      current={{ slug: article.section.slug, as: 'true' }}
    >
      <div class="wrap spread">
        <main id="content">
          <article class="story" data-views={isPreview ? undefined : viewsPath(article)}>
            <Trail site={site} section={article.section} />
            <h1 class={isLong ? 'long' : undefined}>{article.headline}</h1>
            <ArticleFacts site={site} article={article} />
            {previewOf !== undefined && <p class="note">{words.preview[previewOf]}</p>}
            <Correction site={site} article={article} />
            <ArticleBody site={site} article={article} />
            {!isPreview && <VoteForm site={site} article={article} />}
            {!isPreview && <ShareButtons site={site} />}
            <p class="printed fine">{site.url + path}</p>
          </article>
          <SectionTurn site={site} section={article.section} neighbours={neighbours} />
          <HeadlineList class="related" id="related" heading={words.related} entries={lists.related} list="related" />
        </main>
        <RankedLists site={site} lists={lists} pool={pool} areUsual={areUsual} />
      </div>
    </Document>
  )
}

function viewsPath({ slug }: PublishedArticle): string {
  return `/api/v1/articles/${encodeURIComponent(slug)}/views`
}

function previewHead({ headline, lede }: PublishedArticle) {
  return { title: headline, description: lede || headline, path: null }
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
      markdownPath: `${path}.md`,
      cardPath: `${path}.svg`,
      image: leadImage(article.body),
    },
    linkedData: articleLinkedData(site, article, path),
  }
}

function beside({ older, newer }: SectionNeighbours) {
  return { previous: older && articlePath(older), next: newer && articlePath(newer) }
}
