/** The host whose images the hostile articles show: the one place outside of the paper that a reader may be led to. */
export const imagesHost = 'https://pictures.example'

/** A body with a payload in every text and every address of every kind of block. */
export function hostileBlocks(text: string): object[] {
  const image = { type: 'image', alt: text, caption: text, credit: text, width: 1600, height: 1000 }
  return [
    { ...image, url: `${imagesHost}/${text}?q=${text}#${text}` },
    { type: 'paragraph', text },
    { type: 'paragraph', text: `${text} in the middle` },
    { type: 'heading', level: 2, text },
    { type: 'heading', level: 4, text },
    { type: 'list', ordered: false, items: [text, text] },
    { type: 'list', ordered: true, items: [text] },
    { type: 'quote', paragraphs: [text, text], credit: text },
    { ...image, url: `${imagesHost}/?${text}`, width: null, height: null },
    { type: 'embed', url: `https://elsewhere.example/${text}?q=${text}#${text}`, title: text },
    { type: 'embed', url: `https://elsewhere.example/?${text}`, title: null },
    { type: 'table', caption: text, head: ['', text], rows: [[text, text], [text]] },
    { type: 'separator' },
    { type: 'paragraph', text },
    ...richBlocks(text),
  ]
}

/** The same for the kinds that hold more than a text, with marks on all of a text. */
function richBlocks(text: string): object[] {
  const url = `https://elsewhere.example/?${text}`
  const image = { url: `${imagesHost}/?${text}`, alt: text, caption: text, credit: text, width: null, height: null }
  const whole = { of: 0, from: 0, to: text.length }
  return [
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [text, text],
      places: [
        { depth: 0, ordered: true },
        { depth: 1, ordered: false },
      ],
    },
    { type: 'preformatted', text, style: 'plain' },
    { type: 'preformatted', text, style: 'code', language: 'js' },
    { type: 'preformatted', text: `${text}\n${text}`, style: 'verse' },
    { type: 'note', title: text, paragraphs: [text, text] },
    { type: 'gallery', images: [image, image], caption: text },
    { type: 'embed', url, title: text, description: text, provider: text },
    { type: 'audio', url: `${imagesHost}/?${text}`, caption: text },
    { type: 'video', url: `${imagesHost}/?${text}`, poster: `${imagesHost}/?${text}`, caption: text },
    { type: 'file', url, name: text },
    {
      type: 'table',
      caption: text,
      head: [text, ''],
      rows: [
        [text, text],
        ['', text],
      ],
      spans: [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 1, column: 0, rows: 2, columns: 1 },
      ],
    },
    ...['strong', 'code', 'deleted', 'superscript'].map((type) => ({
      type: 'paragraph',
      text,
      marks: [{ type, ...whole }],
    })),
    { type: 'paragraph', text, marks: [{ type: 'link', ...whole, url, title: text }] },
    { type: 'paragraph', text, marks: [{ type: 'ruby', ...whole, reading: text }] },
    { type: 'paragraph', text, marks: [{ type: 'footnote', ...whole, note: 1 }] },
    { type: 'footnotes', notes: [text] },
  ]
}
