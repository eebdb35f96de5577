import { expect, test } from 'vitest'
import { countLosses } from './count-losses.ts'

const image = '<img src="https://quay.example/a.jpg" alt="A">'

test.each([
  [`<a href="https://a.example/">${image}</a>`, ['image-link']],
  [
    `<figure><a href="/story/">${image}</a><figcaption><a href="https://b.example/">B</a></figcaption></figure>`,
    ['image-link'],
  ],
  [`<a href="https://a.example/">${image} and words</a>`, []],
  [`<a href="https://quay.example/a.jpg">${image}</a>`, []],
  ['<a href="https://a.example/">Words</a>', []],
  [
    '<figure><iframe src="https://a.example/"></iframe><figcaption>A <a href="https://b.example/">B</a></figcaption></figure>',
    ['caption-link'],
  ],
  ['<a href="#tides">Tides</a><h2 id="tides">Tides</h2>', ['anchor']],
  ['<a href="#">Menu</a>', []],
  ['<p>A<sup><a href="#n1" id="r1">1</a></sup></p><ol><li id="n1">Note <a href="#r1">↩</a></li></ol>', []],
  ['<abbr title="International Maritime Organization">IMO</abbr>', ['explanation']],
  ['<abbr>IMO</abbr>', []],
  ['<img src="https://quay.example/a.jpg" alt="A" title="More">', ['explanation']],
  ['<img src="https://quay.example/a.jpg" alt="A" title="A">', []],
  ['<a href="https://a.example/" title="More">Words</a><iframe title="Map" src="https://a.example/"></iframe>', []],
  ['<video src="https://a.example/a.mp4"><track src="a.vtt"><track src="b.vtt"></video>', ['subtitles', 'subtitles']],
  ['<script>draw()</script><script src="https://chart.example/a.js"></script>', ['script', 'script']],
  ['<script async src="https://platform.twitter.com/widgets.js"></script>', []],
  ['<script type="application/ld+json">{}</script>', []],
  [
    '<form><label>Name <input></label><select></select><button>Send</button></form><button>More</button>',
    ['form', 'form'],
  ],
  ['<input type="hidden" name="a">', []],
  [
    '<svg><title>A</title><a href="#b">B</a></svg><svg aria-hidden="true"></svg><canvas></canvas>',
    ['drawing', 'drawing'],
  ],
  ['<img src="data:image/gif;base64,R0" alt="A">', ['data-image']],
  ['<img src="data:image/gif;base64,R0" data-src="https://quay.example/a.jpg">', []],
  ['<p>Plain <b>words</b>.</p>', []],
])('%s loses %j', (html, lost) => {
  expect(countLosses(html)).toEqual(lost)
})

test.each([
  '<a ',
  '<a><img>',
  '<a href="https://a.example/"><img>',
  '<figcaption>',
  '<figure><figcaption>',
  '<svg>',
  '<abbr title=x>',
])('a hundred thousand of %s are read', (words) => {
  expect(countLosses(words.repeat(100_000)).length).toBeGreaterThanOrEqual(0)
})
