/** The host whose images the hostile articles show: the one place outside of the paper that a reader may be led to. */
export const imagesHost = 'https://pictures.example'

/** A body with a payload in every text and every address of every kind of block. A later kind joins with a line. */
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
  ]
}
