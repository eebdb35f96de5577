import type { Block, Site } from '@broadsheet/model'
import { EmbedLink } from './embed-link.tsx'
import { ImageFigure } from './image-figure.tsx'
import { QuoteFigure } from './quote-figure.tsx'
import { TableRegion } from './table-region.tsx'

type ArticleBlockProps = {
  site: Site
  block: Block
  /** Whether the block opens the article: an image there is what a reader sees first. */
  isFirst: boolean
  levels: ReadonlyMap<number, number>
}

/** A block of an article's body, as its page shows it. A paragraph with the dateline before it is the body's matter. */
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
