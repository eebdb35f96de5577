import { markedText, markedTexts, type Block, type BlockOf, type MarkedText, type Site } from '@broadsheet/model'
import { asHref } from '../../../formats/blocks/as-href.ts'
import { hostOf } from '../../../formats/blocks/host-of.ts'
import { wordsFor } from '../../../words/words-for.ts'
import { ImageFigure } from './image-figure.tsx'
import { showMarked } from './show-marked.tsx'
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
      return <p>{showMarked(markedText(block))}</p>
    case 'heading':
      return <Heading level={levels.get(block.level) ?? block.level} heading={block} />
    case 'list':
      return <List list={block} />
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

function Heading({ level, heading }: { level: number; heading: BlockOf<'heading'> }) {
  const text = showMarked(markedText(heading))
  if (level === 2) return <h2>{text}</h2>
  return level === 3 ? <h3>{text}</h3> : <h4>{text}</h4>
}

function List({ list }: { list: BlockOf<'list'> }) {
  const entries = markedTexts(list).map((item) => item && <li>{showMarked(item)}</li>)
  return list.ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>
}

/** A link with its host, in place of content that another site would show in a frame. */
function EmbedLink({ site, embed }: { site: Site; embed: BlockOf<'embed'> }) {
  const { url } = embed
  const [title] = markedTexts(embed)
  const words = wordsFor(site.locale)
  const host = hostOf(url)
  return (
    <p class="embed">
      <a href={asHref(url)}>{title ? showMarked(title) : words.seeItAt(host)}</a>
      {title && <span class="fine">{host}</span>}
    </p>
  )
}

/** HTML wants the credit outside of the quotation. */
function QuoteFigure({ quote }: { quote: BlockOf<'quote'> }) {
  const texts = markedTexts(quote)
  const credit = texts.at(-1)
  const paragraphs = texts.slice(0, -1).filter((text): text is MarkedText => text !== null)
  const quotation = (
    <blockquote>
      {paragraphs.map((text) => (
        <p>{showMarked(text)}</p>
      ))}
    </blockquote>
  )
  if (!credit) return quotation
  return (
    <figure>
      {quotation}
      <figcaption class="fine">{showMarked(credit)}</figcaption>
    </figure>
  )
}
