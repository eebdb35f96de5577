import {
  listTree,
  markedText,
  markedTexts,
  type Block,
  type BlockOf,
  type ListNode,
  type MarkedText,
  type OwnImages,
  type Site,
} from '@broadsheet/model'
import { asHref } from '../../../formats/blocks/as-href.ts'
import { hostOf } from '../../../formats/blocks/host-of.ts'
import { wordsFor } from '../../../words/words-for.ts'
import { GalleryFigure } from './gallery-figure.tsx'
import { ImageFigure } from './image-figure.tsx'
import { imageSource } from './image-source.ts'
import { showMarked, showPreformatted } from './show-marked.tsx'
import { TableRegion } from './table-region.tsx'

type ArticleBlockProps = {
  site: Site
  block: Block
  /** Facts of the stored images in the body. */
  images: OwnImages | null
  /** Whether this is the first block: readers see an image there at once. */
  isFirst: boolean
  levels: ReadonlyMap<number, number>
}

/** A block of an article's body. `ArticleBody` itself renders the paragraph with the dateline. */
export function ArticleBlock({ site, block, images, isFirst, levels }: ArticleBlockProps) {
  switch (block.type) {
    case 'paragraph':
      return <p>{showMarked(markedText(block))}</p>
    case 'heading':
      return <Heading level={levels.get(block.level) ?? block.level} heading={block} />
    case 'list':
      return <List list={listTree(block)} texts={markedTexts(block)} />
    case 'quote':
      return <QuoteFigure quote={block} />
    case 'preformatted':
      return <Preformatted block={block} />
    case 'note':
      return <NoteBox note={block} />
    case 'footnotes':
      return <Footnotes block={block} />
    case 'image':
      return <ImageFigure site={site} image={block} images={images} texts={markedTexts(block)} isFirst={isFirst} />
    case 'gallery':
      return <GalleryFigure site={site} gallery={block} images={images} isFirst={isFirst} />
    case 'embed':
      return <EmbedLink site={site} embed={block} />
    case 'audio':
    case 'video':
      return <Player site={site} block={block} />
    case 'file':
      return (
        <p class="embed">
          <a href={asHref(block.url)} download="">
            {block.name}
          </a>
          <span class="fine">{hostOf(block.url)}</span>
        </p>
      )
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

function List({ list, texts }: { list: ListNode; texts: readonly (MarkedText | null)[] }) {
  const entries = list.items.map(({ at, number, lists }, index) => {
    const text = texts[at]
    return (
      <li value={index === 0 ? undefined : number}>
        {text && showMarked(text)}
        {lists.map((inner) => (
          <List list={inner} texts={texts} />
        ))}
      </li>
    )
  })
  return list.ordered ? <ol start={list.items[0]?.number}>{entries}</ol> : <ul>{entries}</ul>
}

function Preformatted({ block }: { block: BlockOf<'preformatted'> }) {
  const text = showPreformatted(markedText(block))
  // HTML drops a line feed at the beginning.
  const first = block.text.startsWith('\n') ? '\n' : ''
  if (block.style === 'verse') return <pre class="verse">{[first, text]}</pre>
  return (
    <pre class={block.style === 'code' ? 'code' : undefined} tabindex={0}>
      {[first, block.style === 'code' ? <code>{text}</code> : text]}
    </pre>
  )
}

/** A box beside the story. */
function NoteBox({ note }: { note: BlockOf<'note'> }) {
  const [title, ...paragraphs] = markedTexts(note)
  return (
    <aside class="note">
      {title && (
        <p>
          <strong>{showMarked(title)}</strong>
        </p>
      )}
      {paragraphs.map((text) => text && <p>{showMarked(text)}</p>)}
    </aside>
  )
}

function Footnotes({ block }: { block: BlockOf<'footnotes'> }) {
  const first = block.start ?? 1
  return (
    <ol class="footnotes" start={first === 1 ? undefined : first}>
      {markedTexts(block).map((note, at) => (
        <li id={`note-${first + at}`}>{note && showMarked(note)}</li>
      ))}
    </ol>
  )
}

/** A link with its host or site, in place of content that another site would show in a frame. */
function EmbedLink({ site, embed }: { site: Site; embed: BlockOf<'embed'> }) {
  const { url, provider } = embed
  const [title, description] = markedTexts(embed)
  const name = provider ?? hostOf(url)
  return (
    <div class="embed">
      <a href={asHref(url)}>{title ? showMarked(title) : wordsFor(site.locale).seeItAt(name)}</a>
      {description && <p>{showMarked(description)}</p>}
      {title && <span class="fine">{name}</span>}
    </div>
  )
}

/** A player that loads nothing before it is asked to play. */
function Player({ site, block }: { site: Site; block: BlockOf<'audio' | 'video'> }) {
  const [caption] = markedTexts(block)
  const { src } = imageSource(site, block.url)
  return (
    <figure>
      {block.type === 'audio' ? (
        <audio src={src} controls preload="none" />
      ) : (
        <video
          src={src}
          poster={block.poster === null ? undefined : imageSource(site, block.poster).src}
          controls
          preload="none"
        />
      )}
      {caption && <figcaption class="fine">{showMarked(caption)}</figcaption>}
    </figure>
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
