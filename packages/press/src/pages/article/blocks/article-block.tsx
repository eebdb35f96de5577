import type { BlockOf, Block, Site } from '@broadsheet/model'
import { asHref } from '../../../formats/blocks/as-href.ts'
import { hostOf } from '../../../formats/blocks/host-of.ts'
import { wordsFor } from '../../../words/words-for.ts'
import { ImageFigure } from './image-figure.tsx'
import { TableRegion } from './table-region.tsx'

type ArticleBlockProps = {
  site: Site
  block: Block
  /** Whether this is the first block: readers see an image there at once. */
  isFirst: boolean
  levels: ReadonlyMap<number, number>
}

/** A block of an article's body. `ArticleBody` itself renders the paragraph with the dateline. */
export function ArticleBlock({ site, block, isFirst, levels }: ArticleBlockProps) {
  switch (block.type) {
    case 'paragraph':
      return <p>{block.text}</p>
    case 'heading':
      return <Heading level={levels.get(block.level) ?? block.level} text={block.text} />
    case 'list':
      return <List ordered={block.ordered} items={block.items} />
    case 'quote':
      return <QuoteFigure quote={block} />
    case 'image':
      return <ImageFigure site={site} image={block} isFirst={isFirst} />
    case 'embed':
      return <EmbedLink site={site} embed={block} />
    case 'table':
      return <TableRegion site={site} table={block} />
    case 'separator':
      return <hr />
  }
}

function Heading({ level, text }: { level: number; text: string }) {
  if (level === 2) return <h2>{text}</h2>
  return level === 3 ? <h3>{text}</h3> : <h4>{text}</h4>
}

function List({ ordered, items }: { ordered: boolean; items: readonly string[] }) {
  const entries = items.map((item) => <li>{item}</li>)
  return ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>
}

/** A link with its host, in place of content that another site would show in a frame. */
function EmbedLink({ site, embed: { url, title } }: { site: Site; embed: BlockOf<'embed'> }) {
  const words = wordsFor(site.locale)
  const host = hostOf(url)
  return (
    <p class="embed">
      <a href={asHref(url)}>{title ?? words.seeItAt(host)}</a>
      {title !== null && <span class="fine">{host}</span>}
    </p>
  )
}

/** HTML wants the credit outside of the quotation. */
function QuoteFigure({ quote: { paragraphs, credit } }: { quote: BlockOf<'quote'> }) {
  const quotation = (
    <blockquote>
      {paragraphs.map((text) => (
        <p>{text}</p>
      ))}
    </blockquote>
  )
  if (credit === null) return quotation
  return (
    <figure>
      {quotation}
      <figcaption class="fine">{credit}</figcaption>
    </figure>
  )
}
