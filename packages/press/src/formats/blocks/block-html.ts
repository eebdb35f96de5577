import {
  imageTexts,
  listTree,
  markedTexts,
  type Block,
  type BlockOf,
  type GalleryImage,
  type ListNode,
  type MarkedText,
} from '@broadsheet/model'
import type { Words } from '../../words/english.ts'
import { xml, type Xml } from '../xml.ts'
import { asHref } from './as-href.ts'
import { hostOf } from './host-of.ts'
import { markedHtml, preformattedHtml } from './marked-html.ts'
import { tableHtml } from './table-html.ts'

/**
 * A block as HTML without styles, for readers elsewhere. It is also XHTML. Its classes are what the parser needs to
 * read the same block again (docs/formats.md).
 */
export function blockHtml(block: Block, words: Words): Xml {
  switch (block.type) {
    case 'paragraph':
      return xml`<p>${textsHtml(block)}</p>`
    case 'heading':
      return headingHtml(block)
    case 'list':
      return listHtml(listTree(block), markedTexts(block))
    case 'quote':
      return quoteHtml(block)
    case 'preformatted':
      return textHtml(block)
    case 'note':
      return noteHtml(block)
    case 'footnotes':
      return footnotesHtml(block)
    case 'image':
      return imageHtml(block, markedTexts(block))
    case 'gallery':
      return galleryHtml(block)
    case 'embed':
      return embedHtml(block, words)
    case 'audio':
    case 'video':
      return playerHtml(block)
    case 'file':
      return xml`<p class="file"><a href="${asHref(block.url)}" download="">${block.name}</a></p>`
    case 'table':
      return tableHtml(block)
    case 'separator':
      return xml`<hr />`
  }
}

/** All texts of a block, with their marks. */
function textsHtml(block: Block): Xml[] {
  return markedTexts(block).flatMap((text) => (text === null ? [] : [markedHtml(text)]))
}

function headingHtml(heading: BlockOf<'heading'>): Xml {
  const { level } = heading
  const text = textsHtml(heading)
  if (level === 2) return xml`<h2>${text}</h2>`
  return level === 3 ? xml`<h3>${text}</h3>` : xml`<h4>${text}</h4>`
}

function listHtml({ ordered, items }: ListNode, texts: readonly (MarkedText | null)[]): Xml {
  const entries = items.map(({ at, number, lists }, index) => {
    const inner = lists.map((list) => listHtml(list, texts))
    const value = number === undefined || index === 0 ? null : xml` value="${number}"`
    return xml`<li${value}>${orNull(texts[at], markedHtml)}${inner}</li>`
  })
  if (!ordered) return xml`<ul>${entries}</ul>`
  const start = items[0]?.number
  return xml`<ol${start === undefined ? null : xml` start="${start}"`}>${entries}</ol>`
}

function quoteHtml(quote: BlockOf<'quote'>): Xml {
  const texts = textsHtml(quote)
  const paragraphs = texts.slice(0, quote.paragraphs.length)
  const [credit] = texts.slice(quote.paragraphs.length)
  const quotation = xml`<blockquote>${paragraphs.map((text) => xml`<p>${text}</p>`)}</blockquote>`
  return credit === undefined ? quotation : xml`<figure>${quotation}<figcaption>${credit}</figcaption></figure>`
}

function textHtml(block: BlockOf<'preformatted'>): Xml {
  const text = markedTexts(block).map((each) => orNull(each, preformattedHtml))
  // A parser drops a line feed at the beginning.
  const first = block.text.startsWith('\n') ? '\n' : ''
  if (block.style === 'plain') return xml`<pre>${first}${text}</pre>`
  if (block.style === 'verse') return xml`<pre class="verse">${first}${text}</pre>`
  const { language } = block
  return xml`<pre>${first}<code${language === undefined ? null : xml` class="language-${language}"`}>${text}</code></pre>`
}

function noteHtml(note: BlockOf<'note'>): Xml {
  const [title, ...paragraphs] = markedTexts(note).map((text) => orNull(text, markedHtml))
  return xml`<aside class="note">${title ? xml`<h4>${title}</h4>` : null}${paragraphs.map((text) => xml`<p>${text}</p>`)}</aside>`
}

function footnotesHtml(block: BlockOf<'footnotes'>): Xml {
  const first = block.start ?? 1
  const notes = textsHtml(block).map((note, at) => xml`<li id="note-${first + at}">${note}</li>`)
  return xml`<ol class="footnotes"${first === 1 ? null : xml` start="${first}"`}>${notes}</ol>`
}

type Pair = readonly (MarkedText | null | undefined)[]

function imageHtml({ url, alt, width, height }: GalleryImage, [caption, credit]: Pair): Xml {
  const size = [width === null ? null : xml` width="${width}"`, height === null ? null : xml` height="${height}"`]
  return xml`<figure><img src="${asHref(url)}" alt="${alt}"${size} />${captionHtml(caption, credit)}</figure>`
}

function captionHtml(caption: MarkedText | null | undefined, credit: MarkedText | null | undefined): Xml | null {
  const name = credit ? xml`<cite>${markedHtml(credit)}</cite>` : null
  if (!caption) return name && xml`<figcaption>${name}</figcaption>`
  return xml`<figcaption>${markedHtml(caption)}${name && xml` (${name})`}</figcaption>`
}

function galleryHtml(gallery: BlockOf<'gallery'>): Xml {
  const texts = markedTexts(gallery)
  const caption = orNull(texts.at(-1), markedHtml)
  const images = gallery.images.map((image, at) => imageHtml(image, imageTexts(texts, at)))
  return xml`<figure class="gallery">${images}${caption && xml`<figcaption>${caption}</figcaption>`}</figure>`
}

function embedHtml(embed: BlockOf<'embed'>, words: Words): Xml {
  const [title, description] = markedTexts(embed).map((text) => orNull(text, markedHtml))
  const host = hostOf(embed.url)
  const site = embed.provider ?? host
  const link = title ?? xml`${words.seeItAt(site)}`
  // Without a title, the link's words have the name of the site.
  const name = title || embed.provider ? xml` (<small>${site}</small>)` : null
  const line = xml`<a href="${asHref(embed.url)}"${title ? null : xml` class="untitled"`}>${link}</a>${name}`
  if (!description) return xml`<p class="embed">${line}</p>`
  return xml`<figure class="embed"><p>${line}</p><figcaption>${description}</figcaption></figure>`
}

function playerHtml(block: BlockOf<'audio' | 'video'>): Xml {
  const [caption] = textsHtml(block)
  const source = xml`src="${asHref(block.url)}" controls="" preload="none"`
  const player =
    block.type === 'audio'
      ? xml`<audio ${source}></audio>`
      : xml`<video ${source}${block.poster === null ? null : xml` poster="${asHref(block.poster)}"`}></video>`
  return xml`<figure>${player}${caption === undefined ? null : xml`<figcaption>${caption}</figcaption>`}</figure>`
}

function orNull<Value>(text: MarkedText | null | undefined, html: (text: MarkedText) => Value): Value | null {
  return text ? html(text) : null
}
