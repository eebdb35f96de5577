import { type ListEntry, type Site, articlePath } from '@broadsheet/model'
import type { PropsWithChildren } from '../jsx/markup.ts'
import { foreign } from '../words/foreign.ts'
import { ListImage } from './list-image.tsx'
import { memoiseHtml } from './memoise-html.ts'

type HeadlineListProps = PropsWithChildren<{
  id: string
  heading: string
  entries: readonly ListEntry[]
  /** The paper, whose language the headlines are in unless they say otherwise. */
  site?: Site
  /** The list's name in a click's origin: that of the ranking's list that it shows. */
  list?: string
  numbered?: boolean
  /** Whether other pages show the same entries, so that each is rendered once. */
  areShared?: boolean
  /** Whether wide windows show a small image by each headline that has one. */
  withImages?: boolean
  class?: string
  /** Marks the section for the script that reorders it; its parts are the heading, the list and the children. */
  pooled?: boolean
}>

/** A list of headlines with its heading; nothing without entries. `children` follow the list. */
export function HeadlineList({
  id,
  heading,
  entries,
  site,
  list,
  numbered = false,
  areShared = false,
  withImages = false,
  class: className,
  pooled = false,
  children,
}: HeadlineListProps) {
  if (entries.length === 0) return null
  const List: 'ol' | 'ul' = numbered ? 'ol' : 'ul'
  return (
    <section class={className} aria-labelledby={id} data-pool={pooled ? '' : undefined}>
      <h2 class="label" id={id}>
        {heading}
      </h2>
      <List class="list" role="list" data-list={list}>
        <Headlines site={site} entries={entries} areShared={areShared} withImages={withImages} />
      </List>
      {children}
    </section>
  )
}

type HeadlinesProps = Pick<HeadlineListProps, 'entries' | 'areShared' | 'withImages'> & { site?: Site | undefined }

export function Headlines({ site, entries, areShared = false, withImages = false }: HeadlinesProps) {
  return (
    <>
      {entries.map((entry) => {
        const write = () => <Headline site={site} entry={entry} withImage={withImages} />
        return areShared && entry.article
          ? memoiseHtml([entry], withImages ? 'headline with image' : 'headline', write)
          : write()
      })}
    </>
  )
}

type HeadlineProps = { site: Site | undefined; entry: ListEntry; withImage: boolean }

/** A headline without an article is text, not a link. */
function Headline({ site, entry: { headline, article }, withImage }: HeadlineProps) {
  if (!article) return <li class="plain">{headline}</li>
  return (
    <li>
      <a href={articlePath(article)} {...(site && foreign(site.locale, article.lang))}>
        {headline}
        {withImage && article.image && <ListImage image={article.image} />}
      </a>
    </li>
  )
}
