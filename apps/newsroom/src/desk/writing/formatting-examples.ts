import type { Block, Mark } from '@broadsheet/model'

/** Markdown as an editor writes it, and the blocks and marks that the form makes of it. */
export type FormattingExample = { write: string; means: string; gives: readonly (Block['type'] | Mark['type'])[] }

/** What the formatting help shows. Each kind of block and mark is in it (`formatting-examples.test.ts`). */
export const formattingExamples: readonly FormattingExample[] = [
  { write: 'Words\n\nWords', means: 'a blank line starts a paragraph', gives: ['paragraph'] },
  { write: '## Heading', means: 'a heading; ### and #### are smaller', gives: ['heading'] },
  { write: '**Words**', means: 'strong', gives: ['strong'] },
  { write: '*Words*', means: 'emphasis', gives: ['emphasis'] },
  { write: 'See [words](https://example.org).', means: 'a link; an address is one by itself', gives: ['link'] },
  { write: '~~Words~~', means: 'deleted', gives: ['deleted'] },
  { write: '`Words`', means: 'code in a text', gives: ['code'] },
  {
    write: '- Item\n  - Item\n\n1. Item',
    means: 'lists, also with * or +; two spaces put one inside another',
    gives: ['list'],
  },
  { write: '> Words\n> — Name', means: 'a quotation and, optionally, its credit', gives: ['quote'] },
  {
    write: '> [!NOTE]\n> ## Title\n>\n> Words',
    means: 'a note, in a box beside the story; the title is optional',
    gives: ['note'],
  },
  {
    write: '![What it shows](https://example.org/ferry.jpg =800x600 "Caption") — Credit',
    means: 'an image; size, caption and credit are optional',
    gives: ['image'],
  },
  {
    write: 'https://example.org/film',
    means: 'alone on a line, a link to a film or a post; [Title](https://…) names it',
    gives: ['embed'],
  },
  {
    write: '|= Caption\n| Port | Boats |\n| --- | --- |\n| Selhythe | 12 |',
    means: 'a table; caption and heading, with the dashes below it, are optional',
    gives: ['table'],
  },
  {
    write: 'Words[^1]\n\n[^1]: A note.',
    means: 'a footnote; all of them stand at the end',
    gives: ['footnote', 'footnotes'],
  },
  { write: '```js\nlet boats = 12\n```', means: 'lines of code; their language is optional', gives: ['preformatted'] },
  { write: '<pre class="verse">\nWords\nWords\n</pre>', means: 'a poem, with its lines', gives: ['preformatted'] },
  { write: 'Words\n\n---\n\nWords', means: 'a short rule between two parts', gives: ['separator'] },
  {
    write: 'H<sub>2</sub>O, m<sup>2</sup>, <ins>new</ins>, <mark>marked</mark>',
    means: 'below and above the line, inserted, highlighted',
    gives: ['subscript', 'superscript', 'inserted', 'highlight'],
  },
  {
    write: '<ruby>港<rt>gǎng</rt></ruby>, <span lang="fr">le port</span>',
    means: 'a reading above characters, words in another language',
    gives: ['ruby', 'language'],
  },
  {
    write:
      '<audio src="https://example.org/a.mp3"></audio>\n\n<video src="https://example.org/a.mp4"></video>\n\n<p class="file"><a href="https://example.org/a.pdf">Name</a></p>',
    means: 'a sound, a film, a file to download',
    gives: ['audio', 'video', 'file'],
  },
  {
    write:
      '<figure class="gallery">\n<img src="https://example.org/a.jpg" alt="What it shows">\n<img src="https://example.org/b.jpg" alt="What it shows">\n<figcaption>Caption</figcaption>\n</figure>',
    means: 'a gallery of images',
    gives: ['gallery'],
  },
  { write: '\\*Words\\*', means: 'shows the character after \\ as it is', gives: ['paragraph'] },
]
