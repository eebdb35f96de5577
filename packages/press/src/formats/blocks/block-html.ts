import { markedTexts, type Block, type BlockOf, type MarkedText } from '@broadsheet/model'
import type { Words } from '../../words/english.ts'
import { xml, type Xml } from '../xml.ts'
import { asHref } from './as-href.ts'
import { hostOf } from './host-of.ts'
import { markedHtml } from './marked-html.ts'
import { tableGrid } from './table-grid.ts'

/** A block as HTML without styles, for readers elsewhere. It is also XHTML. */
export function blockHtml(block: Block, words: Words): Xml {
  switch (block.type) {
    case 'paragraph':
      return xml`<p>${textsHtml(block)}</p>`
    case 'heading':
      return headingHtml(block)
    case 'list':
      return listHtml(block)
    case 'quote':
      return quoteHtml(block)
    case 'image':
      return imageHtml(block)
    case 'embed':
      return embedHtml(block, words)
    case 'table':
      return tableHtml(block)
    case 'separator':
      return xml`<hr />`
  }
}

/** The texts of a block that has them all in one place. */
function textsHtml(block: Block): Xml[] {
  return markedTexts(block).flatMap((text) => (text === null ? [] : [markedHtml(text)]))
}

function embedHtml(embed: BlockOf<'embed'>, words: Words): Xml {
  const [title] = textsHtml(embed)
  const host = hostOf(embed.url)
  return xml`<p><a href="${asHref(embed.url)}">${title === undefined ? words.seeItAt(host) : xml`${title} (${host})`}</a></p>`
}

function headingHtml(heading: BlockOf<'heading'>): Xml {
  const { level } = heading
  const text = textsHtml(heading)
  if (level === 2) return xml`<h2>${text}</h2>`
  return level === 3 ? xml`<h3>${text}</h3>` : xml`<h4>${text}</h4>`
}

function listHtml(list: BlockOf<'list'>): Xml {
  const entries = textsHtml(list).map((item) => xml`<li>${item}</li>`)
  return list.ordered ? xml`<ol>${entries}</ol>` : xml`<ul>${entries}</ul>`
}

function quoteHtml(quote: BlockOf<'quote'>): Xml {
  const texts = textsHtml(quote)
  const paragraphs = texts.slice(0, quote.paragraphs.length)
  const [credit] = texts.slice(quote.paragraphs.length)
  const quotation = xml`<blockquote>${paragraphs.map((text) => xml`<p>${text}</p>`)}</blockquote>`
  return credit === undefined ? quotation : xml`<figure>${quotation}<figcaption>${credit}</figcaption></figure>`
}

function imageHtml(image: BlockOf<'image'>): Xml {
  const { url, alt, width, height } = image
  const size = width === null || height === null ? null : xml` width="${width}" height="${height}"`
  return xml`<figure><img src="${asHref(url)}" alt="${alt}"${size} />${captionHtml(image)}</figure>`
}

function captionHtml(image: BlockOf<'image'>): Xml | null {
  const [caption, credit] = markedTexts(image).map((text) => (text === null ? null : markedHtml(text)))
  if (caption && credit) return xml`<figcaption>${caption} (${credit})</figcaption>`
  return (caption ?? credit) ? xml`<figcaption>${caption ?? credit ?? null}</figcaption>` : null
}

function tableHtml(table: BlockOf<'table'>): Xml {
  const { head, rows, rowsAreNamed } = tableGrid(table)
  const [caption] = markedTexts(table)
  const named = (cell: MarkedText, column: number) =>
    rowsAreNamed && column === 0 && cell.text !== ''
      ? xml`<th scope="row">${markedHtml(cell)}</th>`
      : xml`<td>${markedHtml(cell)}</td>`
  return xml`<table>${[
    caption ? xml`<caption>${markedHtml(caption)}</caption>` : null,
    head &&
      xml`<thead><tr>${head.map((name) => (name.text === '' ? xml`<td></td>` : xml`<th scope="col">${markedHtml(name)}</th>`))}</tr></thead>`,
    xml`<tbody>${rows.map((row) => xml`<tr>${row.map(named)}</tr>`)}</tbody>`,
  ]}</table>`
}
