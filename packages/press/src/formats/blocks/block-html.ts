import type { BlockOf, Block } from '@broadsheet/model'
import type { Words } from '../../words/english.ts'
import { xml, type Xml } from '../xml.ts'
import { asHref } from './as-href.ts'
import { captionText } from './caption-text.ts'
import { embedText } from './embed-text.ts'
import { tableGrid } from './table-grid.ts'

/** A block as HTML without styles, for readers elsewhere. It is also XHTML. */
export function blockHtml(block: Block, words: Words): Xml {
  switch (block.type) {
    case 'paragraph':
      return xml`<p>${block.text}</p>`
    case 'heading':
      return headingHtml(block)
    case 'list':
      return listHtml(block)
    case 'quote':
      return quoteHtml(block)
    case 'image':
      return imageHtml(block)
    case 'embed':
      return xml`<p><a href="${asHref(block.url)}">${embedText(block, words)}</a></p>`
    case 'table':
      return tableHtml(block)
    case 'separator':
      return xml`<hr />`
  }
}

function headingHtml({ level, text }: BlockOf<'heading'>): Xml {
  if (level === 2) return xml`<h2>${text}</h2>`
  return level === 3 ? xml`<h3>${text}</h3>` : xml`<h4>${text}</h4>`
}

function listHtml({ ordered, items }: BlockOf<'list'>): Xml {
  const entries = items.map((item) => xml`<li>${item}</li>`)
  return ordered ? xml`<ol>${entries}</ol>` : xml`<ul>${entries}</ul>`
}

function quoteHtml({ paragraphs, credit }: BlockOf<'quote'>): Xml {
  const quotation = xml`<blockquote>${paragraphs.map((text) => xml`<p>${text}</p>`)}</blockquote>`
  return credit === null ? quotation : xml`<figure>${quotation}<figcaption>${credit}</figcaption></figure>`
}

function imageHtml(image: BlockOf<'image'>): Xml {
  const { url, alt, width, height } = image
  const size = width === null || height === null ? null : xml` width="${width}" height="${height}"`
  const caption = captionText(image)
  return xml`<figure><img src="${asHref(url)}" alt="${alt}"${size} />${caption === '' ? null : xml`<figcaption>${caption}</figcaption>`}</figure>`
}

function tableHtml(table: BlockOf<'table'>): Xml {
  const { head, rows, rowsAreNamed } = tableGrid(table)
  const named = (cell: string, column: number) =>
    rowsAreNamed && column === 0 && cell !== '' ? xml`<th scope="row">${cell}</th>` : xml`<td>${cell}</td>`
  return xml`<table>${[
    table.caption === null ? null : xml`<caption>${table.caption}</caption>`,
    head &&
      xml`<thead><tr>${head.map((name) => (name === '' ? xml`<td></td>` : xml`<th scope="col">${name}</th>`))}</tr></thead>`,
    xml`<tbody>${rows.map((row) => xml`<tr>${row.map(named)}</tr>`)}</tbody>`,
  ]}</table>`
}
