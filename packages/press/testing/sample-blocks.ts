import type { Block } from '@broadsheet/model'

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
  ]
}
