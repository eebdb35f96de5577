import type { Block } from '@broadsheet/model'
import { markWords } from '@broadsheet/model/testing'
import { expect, test } from 'vitest'
import { image, paragraph, read } from '../../../testing/read-blocks.ts'

test.each<[string, string, Block[]]>([
  [
    'a bookmark with a caption and the name of its site',
    '<figure class="kg-bookmark-card"><a href="https://other.example/s"><div class="kg-bookmark-title">A story</div><span class="kg-bookmark-publisher">Other</span></a><figcaption>See <a href="/x">it</a></figcaption></figure>',
    [
      { type: 'embed', url: 'https://other.example/s', title: 'A story', provider: 'Other' },
      markWords(paragraph('See it'), ['it', { type: 'link', url: 'https://tidings.example/x' }]),
    ],
  ],
  [
    'a file with a caption',
    '<div class="kg-file-card"><a href="/m.pdf"><div class="kg-file-card-title">Minutes</div><div class="kg-file-card-caption">Of May</div></a></div>',
    [{ type: 'file', url: 'https://tidings.example/m.pdf', name: 'Minutes' }, paragraph('Of May')],
  ],
  [
    'a player without its controls, and the film with the poster of its style',
    `<div class="kg-audio-card"><audio src="/a.mp3"></audio><div class="kg-audio-title">Horn</div><div class="kg-audio-player"><span>0:12</span></div></div><video src="/a.mp4" poster="https://img.spacergif.org/x.png" style="background: url('/a.jpg') 50%"></video>`,
    [
      { type: 'audio', url: 'https://tidings.example/a.mp3', caption: null },
      paragraph('Horn'),
      {
        type: 'video',
        url: 'https://tidings.example/a.mp4',
        poster: 'https://tidings.example/a.jpg',
        caption: null,
      },
    ],
  ],
  [
    "an image of Blogger's with its caption",
    '<table class="tr-caption-container"><tbody><tr><td><img src="/a.jpg"></td></tr><tr><td class="tr-caption">A <b>gull</b></td></tr></tbody></table>',
    [markWords({ ...image, caption: 'A gull' }, ['gull', { type: 'strong' }])],
  ],
  [
    'a quotation with its credit in the caption',
    '<figure><blockquote>It left.</blockquote><figcaption>— Nell Harrow</figcaption></figure>',
    [{ type: 'quote', paragraphs: ['It left.'], credit: '— Nell Harrow' }],
  ],
  [
    'a label of a poem',
    '<label class="hide-text">Text within</label><pre>Oh</pre>',
    [{ type: 'preformatted', text: 'Oh', style: 'plain' }],
  ],
  [
    'the title of an accordion, a button in a heading without its sign',
    '<h3><button><span>High tide</span><span aria-hidden="true">+</span></button></h3><p>At six. <button>More</button></p>',
    [{ type: 'heading', level: 3, text: 'High tide' }, paragraph('At six.')],
  ],
  [
    'notes that a raised number leads to',
    '<p>Many<sup><a href="#n1">1</a></sup> went, some<sup><a href="#n2">2</a></sup> came.</p><ol><li id="n1">By <b>count</b>. <a href="#r1">↩</a></li><li id="n2"><p>A</p><p>B</p></li></ol>',
    [
      markWords(
        paragraph('Many1 went, some2 came.'),
        ['1', { type: 'footnote', note: 1 }],
        ['2', { type: 'footnote', note: 2 }],
      ),
      markWords({ type: 'footnotes', notes: ['By count.', 'A\nB'] }, ['count', { type: 'strong' }]),
    ],
  ],
  [
    'notes by their name',
    '<p>Many<a href="#fn:a" role="doc-noteref">*</a></p><section class="footnotes"><hr><ol><li id="fn:a"><p>By count.</p></li></ol></section>',
    [markWords(paragraph('Many*'), ['*', { type: 'footnote', note: 1 }]), { type: 'footnotes', notes: ['By count.'] }],
  ],
  [
    'notes of Pandoc, whose links are around the raised number',
    '<p>Many<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a></p><aside id="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>By count.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></aside>',
    [markWords(paragraph('Many1'), ['1', { type: 'footnote', note: 1 }]), { type: 'footnotes', notes: ['By count.'] }],
  ],
  [
    'a toggle of Ghost',
    '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">The rules</h4><button>+</button></div><div class="kg-toggle-content"><p>No bells.</p></div></div>',
    [{ type: 'note', title: 'The rules', paragraphs: ['No bells.'] }],
  ],
  [
    'a bookmark of Notion',
    '<figure><a href="https://other.example/s" class="bookmark source"><div class="bookmark-info"><div class="bookmark-text"><div class="bookmark-title">A story</div><div class="bookmark-description">What it says.</div></div></div><img src="https://other.example/i.png"></a></figure>',
    [{ type: 'embed', url: 'https://other.example/s', title: 'A story', description: 'What it says.' }],
  ],
  [
    'a link that a theme calls a bookmark',
    '<p>On <a class="bookmark" href="/x">Friday</a> it left.</p>',
    [markWords(paragraph('On Friday it left.'), ['Friday', { type: 'link', url: 'https://tidings.example/x' }])],
  ],
  [
    'a bookmark of Medium',
    '<div class="graf graf--mixtapeEmbed"><a href="https://other.example/s"><strong>A story</strong><br><em>What it says.</em>other.example</a><a class="js-mixtapeImage" href="https://other.example/s"></a></div>',
    [{ type: 'embed', url: 'https://other.example/s', title: 'A story', description: 'What it says.' }],
  ],
  [
    'a post that WordPress embeds',
    '<blockquote class="wp-embedded-content"><a href="https://other.example/s">A story</a></blockquote><iframe class="wp-embedded-content" src="https://other.example/s/embed/#?secret=x"></iframe>',
    [{ type: 'embed', url: 'https://other.example/s', title: 'A story' }],
  ],
  [
    'a raised number that leads nowhere',
    '<p>Many<sup><a href="#gone">1</a></sup></p>',
    [markWords(paragraph('Many1'), ['1', { type: 'superscript' }])],
  ],
  [
    'a box beside the story',
    '<aside><h3>Who was <i>he</i>?</h3><p>A pilot.</p><ul><li>Born 1911</li></ul></aside>',
    [
      markWords({ type: 'note', title: 'Who was he?', paragraphs: ['A pilot.', '• Born 1911'] }, [
        'he',
        { type: 'emphasis' },
      ]),
    ],
  ],
  [
    'details behind a summary',
    '<details><summary>The rules</summary><p>No bells.</p></details>',
    [{ type: 'note', title: 'The rules', paragraphs: ['No bells.'] }],
  ],
  [
    'a callout of Ghost',
    '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Bring a coat.</div></div>',
    [{ type: 'note', title: null, paragraphs: ['💡 Bring a coat.'] }],
  ],
  ['a box with a picture', '<aside><img src="/a.jpg"><p>A</p></aside>', [image, paragraph('A')]],
  [
    'a bookmark of Ghost',
    '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://other.example/s"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A story</div><div class="kg-bookmark-description">What it says.</div><div class="kg-bookmark-metadata"><img src="https://other.example/i.png"><span>Other</span></div></div></a></figure>',
    [{ type: 'embed', url: 'https://other.example/s', title: 'A story', description: 'What it says.' }],
  ],
  [
    'a file of WordPress',
    '<div class="wp-block-file"><a id="f" href="/minutes.pdf">Minutes</a><a href="/minutes.pdf" class="wp-block-file__button" download>Download</a></div>',
    [{ type: 'file', url: 'https://tidings.example/minutes.pdf', name: 'Minutes' }],
  ],
  [
    'a gallery of one',
    '<figure class="wp-block-gallery"><figure><img src="/a.jpg"><figcaption>A (<cite>Nell</cite>)</figcaption></figure></figure>',
    [
      {
        type: 'gallery',
        images: [{ url: image.url, alt: '', width: null, height: null, caption: 'A', credit: 'Nell' }],
        caption: null,
      },
    ],
  ],
  [
    'a film with the picture before it',
    '<video src="/a.mp4" poster="http://tidings.example/a.jpg"></video>',
    [{ type: 'video', url: 'https://tidings.example/a.mp4', poster: 'http://tidings.example/a.jpg', caption: null }],
  ],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks)
})
