import {
  imageTexts,
  listTree,
  markedTexts,
  spanFinder,
  type BlockOf,
  type GalleryImage,
  type ListNode,
  type MarkedText,
} from '@broadsheet/model'
import { writeMarkedHtml } from './write-marked.ts'
import { withBreaks, writeHtmlText } from './write-text.ts'

type Written = 'list' | 'table' | 'image' | 'gallery' | 'embed' | 'audio' | 'video' | 'file' | 'note' | 'footnotes'

/** Writes a block as one line of HTML, for those that Markdown has no form for. */
export function writeBlockHtml(block: BlockOf<Written>): string {
  const texts = markedTexts(block)
  switch (block.type) {
    case 'list':
      return list(listTree(block), texts)
    case 'table':
      return table(block)
    case 'image':
      return image(block, texts)
    case 'gallery': {
      const images = block.images.map((each, at) => image(each, imageTexts(texts, at)))
      return `<figure class="gallery">${images.join('')}${caption(texts.at(-1))}</figure>`
    }
    case 'embed':
      return embed(block)
    case 'audio':
      return `<figure><audio src="${writeHtmlText(block.url)}"></audio>${caption(texts[0])}</figure>`
    case 'video': {
      const poster = block.poster === null ? '' : ` poster="${writeHtmlText(block.poster)}"`
      return `<figure><video src="${writeHtmlText(block.url)}"${poster}></video>${caption(texts[0])}</figure>`
    }
    case 'file':
      return `<p class="file"><a href="${writeHtmlText(block.url)}">${writeHtmlText(block.name)}</a></p>`
    case 'note': {
      const [title, ...paragraphs] = texts
      const heading = title ? `<h4>${words(title)}</h4>` : ''
      return `<aside>${heading}${paragraphs.map((text) => `<p>${lines(text)}</p>`).join('')}</aside>`
    }
    case 'footnotes': {
      const first = block.start ?? 1
      const notes = texts.map((note, at) => `<li id="note-${first + at}">${lines(note)}</li>`)
      return `<ol class="footnotes">${notes.join('')}</ol>`
    }
  }
}

function words(text: MarkedText | null | undefined): string {
  return text ? writeMarkedHtml(text.text, text.marks) : ''
}

/** The same, where line breaks may be. */
function lines(text: MarkedText | null | undefined): string {
  return text ? writeMarkedHtml(text.text, text.marks, (each) => withBreaks(writeHtmlText(each))) : ''
}

function caption(text: MarkedText | null | undefined, credit: MarkedText | null = null): string {
  const name = credit === null ? '' : ` <cite>${words(credit)}</cite>`
  return text || name !== '' ? `<figcaption>${words(text)}${name}</figcaption>` : ''
}

function image({ url, alt, width, height }: GalleryImage, [text, credit]: readonly (MarkedText | null)[]): string {
  const size = `${width === null ? '' : ` width="${width}"`}${height === null ? '' : ` height="${height}"`}`
  return `<figure><img src="${writeHtmlText(url)}" alt="${writeHtmlText(alt)}"${size}>${caption(text, credit ?? null)}</figure>`
}

function embed(block: BlockOf<'embed'>): string {
  const [title, description] = markedTexts(block)
  const site = block.provider === undefined ? '' : ` <small>${writeHtmlText(block.provider)}</small>`
  const link = title
    ? `<a href="${writeHtmlText(block.url)}">${words(title)}</a>`
    : `<a class="untitled" href="${writeHtmlText(block.url)}">${writeHtmlText(block.provider ?? block.url)}</a>`
  return `<figure class="embed"><p>${link}${site}</p>${caption(description)}</figure>`
}

function list({ ordered, items }: ListNode, texts: readonly (MarkedText | null)[]): string {
  const entries = items.map(({ at, number, lists }) => {
    const value = number === undefined ? '' : ` value="${number}"`
    return `<li${value}>${lines(texts[at])}${lists.map((inner) => list(inner, texts)).join('')}</li>`
  })
  return ordered ? `<ol>${entries.join('')}</ol>` : `<ul>${entries.join('')}</ul>`
}

function table(block: BlockOf<'table'>): string {
  const { head, rows } = block
  const texts = markedTexts(block).values()
  const title = texts.next().value
  const spanAt = spanFinder(block.spans)
  const row = (cells: readonly string[], at: number, name: 'td' | 'th'): string => {
    const written = cells.map((_, column) => {
      const text = texts.next().value
      const span = spanAt(at, column)
      if (span === 'covered') return ''
      const size = span === null ? '' : ` rowspan="${span.rows}" colspan="${span.columns}"`
      return `<${name}${size}>${words(text)}</${name}>`
    })
    return `<tr>${written.join('')}</tr>`
  }
  const heading = head === null ? '' : `<thead>${row(head, 0, 'th')}</thead>`
  const body = rows.map((cells, at) => row(cells, head === null ? at : at + 1, 'td')).join('')
  return `<table>${title ? `<caption>${words(title)}</caption>` : ''}${heading}<tbody>${body}</tbody></table>`
}
