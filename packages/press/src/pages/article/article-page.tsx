import {
  type ArticleLists,
  type ListEntry,
  type PublishedArticle,
  type Section,
  type SectionNeighbours,
  type Site,
  articlePath,
  toIso,
  sectionPath,
} from '@broadsheet/model'
import { leadImage } from '../../formats/blocks/lead-image.ts'
import { cardImage } from '../../formats/card/card-facts.ts'
import { Document } from '../../layout/document.tsx'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { memoiseHtml } from '../../layout/memoise-html.ts'
import { PublishedMoment } from '../../layout/published-time.tsx'
import { foreign } from '../../words/foreign.ts'
import { wordsFor } from '../../words/words-for.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleFacts } from './article-facts.tsx'
import { articleLinkedData } from './article-linked-data.ts'
import { NeighbourLinks } from './neighbour-links.tsx'
import { RankedLists } from './ranked-lists.tsx'
import { VoteForm } from './vote-form.tsx'

export type ArticlePageProps = {
  site: Site
  sections: readonly Section[]
  article: PublishedArticle
  neighbours: SectionNeighbours
  lists: ArticleLists
  pool?: readonly ListEntry[]
  /** Whether the pool and the ranking's lists are those that most pages of this ranking share. */
  areUsual?: boolean
  /** The `computedAt` of the ranking of the lists; null without one. */
  snapshot?: number | null | undefined
  /** The article's path; its other formats have the same path with `.json`, `.md`, `.png`. */
  path: string
  /**
   * For a preview, the state of the published article. A preview is not indexed, has no vote form and counts no view.
   */
  previewOf?: 'unpublished' | 'published' | undefined
}

// About four lines at the large size on a desktop.
const maxLargeHeadlineCharacters = 130

/** An article's page, the same for every reader, readable and votable without script. */
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
            <h1 class={isLong ? 'long' : undefined} {...foreign(site.locale, article.lang)}>
              {article.headline}
            </h1>
            <ArticleFacts site={site} article={article} />
            {previewOf !== undefined && <p class="note">{words.preview[previewOf]}</p>}
            <Correction site={site} article={article} />
            <ArticleBody site={site} article={article} />
            {!isPreview && <VoteForm site={site} article={article} />}
            {!isPreview && <ShareButtons site={site} />}
            <p class="printed fine">{site.url + path}</p>
          </article>
          <NeighbourLinks site={site} section={article.section} neighbours={neighbours} />
          <HeadlineList
            class="related"
            id="related"
            heading={words.related}
            site={site}
            entries={lists.related}
            list="related"
            withImages
          />
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
  const image = leadImage(article.body)
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
      cardPath: `${path}.png`,
      cardAlt: cardImage(site, article) === null ? null : (image?.alt ?? null),
    },
    linkedData: articleLinkedData(site, article, { path, image }),
  }
}

function beside({ older, newer }: SectionNeighbours) {
  return { previous: older && articlePath(older), next: newer && articlePath(newer) }
}

function Correction({ site, article }: { site: Site; article: PublishedArticle }) {
  if (!article.correction) return null
  const at = article.correctedAt ?? article.modifiedAt
  return (
    <div class="note">
      <p class="fine">
        <strong>{wordsFor(site.locale).correction}</strong> {at !== null && <PublishedMoment site={site} at={at} />}
      </p>
      <p {...foreign(site.locale, article.lang)}>{article.correction}</p>
    </div>
  )
}

/** The buttons are hidden until the client script finds that the browser supports them. */
function ShareButtons({ site }: { site: Site }) {
  const words = wordsFor(site.locale)
  return memoiseHtml([site], 'share buttons', () => (
    <p class="share fine">
      <button type="button" data-share="" hidden>
        {words.share}
      </button>
      <button type="button" data-copy={words.linkCopied} hidden>
        {words.copyLink}
      </button>
      <output />
    </p>
  ))
}

/** `Current: Home › Stocks`. */
function Trail({ site, section }: { site: Site; section: Section }) {
  const words = wordsFor(site.locale)
  return memoiseHtml([site], `trail ${section.slug} ${section.name}`, () => (
    <nav class="trail fine" aria-label={words.breadcrumb}>
      <ol>
        <li>
          {words.current} <a href="/">{words.home}</a>
        </li>
        <li>
          <a href={sectionPath(section)}>{section.name}</a>
        </li>
      </ol>
    </nav>
  ))
}
