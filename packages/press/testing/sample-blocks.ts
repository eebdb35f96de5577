import type { Block, Mark } from '@broadsheet/model'

/**
 * A block of every type with all its texts, and blocks without their optional texts. `mark` is in every text from
 * outside, including addresses.
 */
export function sampleBlocks(mark = ''): Block[] {
  const url = (host: string) => `https://${host}/a?b=${mark}#c${mark}`
  return [
    {
      type: 'image',
      url: url('pictures.example'),
      alt: `Waves over a mole${mark}`,
      width: 1600,
      height: 1000,
      caption: `The mole at three${mark}`,
      credit: `Nell Harrow${mark}`,
    },
    { type: 'heading', level: 2, text: `What held${mark}` },
    { type: 'paragraph', text: `The footing held.${mark}` },
    { type: 'heading', level: 3, text: `What did not${mark}` },
    { type: 'heading', level: 4, text: `The lamps${mark}` },
    { type: 'list', ordered: false, items: [`The parapet${mark}`, `One lamp${mark}`] },
    { type: 'list', ordered: true, items: [`Tip rock${mark}`, `Wait${mark}`] },
    { type: 'quote', paragraphs: [`It breathes.${mark}`, `Then it stops.${mark}`], credit: `Petra Holm${mark}` },
    { type: 'quote', paragraphs: [`Put the stones in.${mark}`], credit: null },
    { type: 'embed', url: url('www.video.example'), title: `Four minutes in the gap${mark}` },
    { type: 'embed', url: url('video.example'), title: null },
    {
      type: 'table',
      caption: `Stone by stone${mark}`,
      head: ['', `Stone${mark}`, `Depth${mark}`],
      rows: [
        [`Parapet${mark}`, `Concrete${mark}`, '0.5'],
        [`Footing${mark}`, `Boulders${mark}`],
      ],
    },
    { type: 'table', caption: null, head: null, rows: [[`High water${mark}`, `at 5:26${mark}`]] },
    { type: 'separator' },
    {
      type: 'image',
      url: url('pictures.example'),
      alt: '',
      width: null,
      height: null,
      caption: null,
      credit: null,
    },
    { type: 'paragraph', text: `It pours.${mark}` },
    ...richBlocks(mark, url),
  ]
}

function richBlocks(mark: string, url: (host: string) => string): Block[] {
  const image = { url: url('pictures.example'), width: null, height: null }
  return [
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [`Tip rock${mark}`, `From the north${mark}`, `Wait${mark}`],
      places: [
        { depth: 0, ordered: true },
        { depth: 1, ordered: false },
        { depth: 0, ordered: true, number: 9 },
      ],
    },
    { type: 'preformatted', text: `tide = 3${mark}`, style: 'code', language: 'js' },
    { type: 'preformatted', text: `The tide\n  comes in${mark}`, style: 'verse' },
    { type: 'preformatted', text: `HW 5:26${mark}`, style: 'plain' },
    { type: 'note', title: `Who was he?${mark}`, paragraphs: [`A pilot.${mark}`] },
    {
      type: 'gallery',
      images: [
        { ...image, alt: `Day one${mark}`, caption: `The first stone${mark}`, credit: `Nell Harrow${mark}` },
        { ...image, alt: '', caption: null, credit: null },
      ],
      caption: `All the stones${mark}`,
    },
    {
      type: 'embed',
      url: url('www.video.example'),
      title: `The log${mark}`,
      description: `Kept since 1911${mark}`,
      provider: `Pilots${mark}`,
    },
    { type: 'audio', url: url('video.example'), caption: `The horn${mark}` },
    { type: 'video', url: url('video.example'), poster: url('pictures.example'), caption: `The gap${mark}` },
    { type: 'file', url: url('linked.example'), name: `Minutes${mark}` },
    {
      type: 'table',
      caption: null,
      head: [`Stone${mark}`, '', `Depth${mark}`],
      rows: [
        [`Parapet${mark}`, `Concrete${mark}`, '0.5'],
        ['', `Boulders${mark}`, '2'],
      ],
      spans: [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 1, column: 0, rows: 2, columns: 1 },
      ],
    },
    { type: 'footnotes', notes: [`Count of the office.${mark}`] },
  ]
}

const kinds = [
  'strong',
  'emphasis',
  'code',
  'subscript',
  'superscript',
  'deleted',
  'inserted',
  'highlight',
] as const satisfies Mark['type'][]

/** Blocks with a mark of every type; `mark` is in every text from outside. */
export function sampleMarks(mark = ''): Block[] {
  const items = [...kinds, 'ruby', 'language'].map((kind) => `In ${kind}${mark}`)
  const linked = `The log of the pilots${mark}`
  return [
    {
      type: 'paragraph',
      text: `${linked} says more.`,
      marks: [
        {
          type: 'link',
          of: 0,
          from: 0,
          to: linked.length,
          url: `https://linked.example/a?b=${mark}#c${mark}`,
          title: `Since 1911${mark}`,
        },
        { type: 'strong', of: 0, from: 4, to: 7 },
        { type: 'footnote', of: 0, from: linked.length + 1, to: linked.length + 5, note: 1 },
      ],
    },
    {
      type: 'list',
      ordered: false,
      items,
      marks: [
        ...kinds.map((type, of): Mark => ({ type, of, from: 3, to: items[of]?.length ?? 0 })),
        { type: 'ruby', of: kinds.length, from: 3, to: 7, reading: `reading${mark}` },
        { type: 'language', of: kinds.length + 1, from: 3, to: 7, lang: 'sv', dir: 'ltr' },
      ],
    },
  ]
}
