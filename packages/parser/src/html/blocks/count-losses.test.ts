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
  [`<a href="gulls.html">${image}</a><a href="?page=2">${image}</a>`, ['image-link', 'image-link']],
  [`<a href="javascript:open()">${image}</a><a href="javascript:open()">Words</a><a>${image}</a>`, []],
  [`${image}<map><area href="https://a.example/"><area href="#a"><area nohref></map>`, ['image-link']],
  [
    '<a href="ftp://a.example/a.zip">A</a><a href="skype:nell">B</a><a href="tel:123">C</a>',
    ['refused-link', 'refused-link'],
  ],
  [`<a href="https://a.example/?${'a'.repeat(2_000)}">A</a>`, ['refused-link']],
  [
    '<figure><iframe src="https://a.example/"></iframe><figcaption>A <a href="https://b.example/">B</a></figcaption></figure>',
    ['frame', 'caption-link'],
  ],
  ['<a href="#tides">Tides</a><h2 id="tides">Tides</h2>', ['anchor']],
  [
    '<a href="/story/#tides">Tides</a><a href="https://quay.example/story/#of">Of</a><h2 id="tides">Tides</h2>',
    ['anchor'],
  ],
  ['<a href="#">Menu</a>', []],
  ['<p>A<sup><a href="#n1" id="r1">1</a></sup></p><ol><li id="n1">Note <a href="#r1">↩</a></li></ol>', []],
  ['<abbr title="International Maritime Organization">IMO</abbr>', ['explanation']],
  ['<abbr>IMO</abbr>', []],
  ['<i title="A gull">Larus</i> at <time title="8 p.m.">eight</time>', ['explanation']],
  ['<img src="https://quay.example/a.jpg" alt="A" title="More">', ['explanation']],
  ['<img src="https://quay.example/a.jpg" alt="A" title="A">', []],
  ['<a href="https://a.example/" title="More">Words</a>', []],
  ['<iframe title="Map" src="https://a.example/"></iframe><embed src="/map.swf">', ['frame', 'frame']],
  ['<object data="/map.swf"><embed src="/map.swf"></object>', ['frame']],
  ['<iframe srcdoc="Words"></iframe><video><source></video>', ['frame-without-address', 'frame-without-address']],
  ['<iframe width="0" src="https://a.example/"></iframe><video src="/a.mp4"></video><audio src="/a.mp3"></audio>', []],
  ['<iframe class="wp-embedded-content" src="https://a.example/"></iframe>', []],
  ['<math alttext="a"><mi>a</mi></math>', ['formula']],
  ['<img alt="A"><img src="mailto:a@b.example">', ['relative-image', 'relative-image']],
  ['<img class="lazy"><noscript><img src="/a.jpg"></noscript>', []],
  ['<img src="data:image/gif;base64,R0"><noscript><img src="/a.jpg"></noscript>', []],
  ['<img src="/a.jpg"><noscript><img src="/a.jpg"><form></form></noscript>', []],
  ['<picture><source srcset="/a.jpg"><img></picture><img data-src="/b.jpg"><img width="1">', []],
  ['<svg viewBox="0 0 24 24"><path d="M0"/></svg><svg viewBox="0 0 24 24"><text>A</text></svg>', ['drawing']],
  ['<div hidden><form></form></div><template><script></script></template>', []],
  ['<video src="https://a.example/a.mp4"><track src="a.vtt"><track src="b.vtt"></video>', ['subtitles', 'subtitles']],
  ['<video src="/a.mp4"><track kind="metadata" src="a.vtt"></video>', []],
  ['<script>draw()</script><script src="https://chart.example/a.js"></script>', ['script', 'script']],
  ['<script async src="https://platform.twitter.com/widgets.js"></script>', []],
  ['<script type="application/ld+json">{}</script><script type="text/template"><p></p></script>', []],
  ['<script src="https://ads.example/a.js"></script><script>(adsbygoogle = []).push({})</script>', []],
  ['<script type="module">loadShadows()</script>', ['script']],
  [
    '<form><label>Name <input></label><select></select><button>Send</button></form><button>More</button>',
    ['form', 'form'],
  ],
  ['<input type="hidden" name="a">', []],
  ['<h3><button>Tides</button></h3><button><svg></svg></button>', []],
  ['<div data-attrs="{}"></div><div data-attrs="{}"><p>Words</p></div>', ['drawn-block']],
  ['<div data-html="<iframe src=/map></iframe>"></div>', []],
  ['<a href="#n">1</a><div class="footnote"><a class="footnote-number" id="n" href="#r">1</a><p>Note</p></div>', []],
  [
    '<svg><title>A</title><a href="#b">B</a></svg><svg aria-hidden="true"></svg><canvas></canvas>',
    ['drawing', 'drawing'],
  ],
  ['<img src="data:image/gif;base64,R0" alt="A">', ['data-image']],
  ['<img src="data:image/gif;base64,R0" data-src="https://quay.example/a.jpg">', []],
  ['<img src="data:image/gif;base64,R0" data-lazy="/a.jpg?x=1"><img data-note="A b.jpg">', ['relative-image']],
  ['<p>So <output>5</output></p>', ['form']],
  ['<p>Plain <b>words</b>.</p>', []],
])('%s loses %j', (html, lost) => {
  expect(countLosses(html, 'https://quay.example/story/')).toEqual(lost)
})

test('without a base, relative images and links are lost', () => {
  const html =
    '<img src="a.jpg"><a href="/b">B</a><a href="https://a.example/">A</a><img src="https://a.example/a.jpg">'
  expect(countLosses(html, null)).toEqual(['relative-image', 'relative-link'])
  expect(countLosses(html, 'https://a.example/')).toEqual([])
})

test.each([
  '<a ',
  '<a><img>',
  '<a href="https://a.example/"><img>',
  '<figcaption>',
  '<figure><figcaption>',
  '<svg>',
  '<abbr title=x>',
  '<div data-attrs="{}">',
  '<noscript><img>',
  '<h2><button>',
])('a hundred thousand of %s are read', (words) => {
  expect(countLosses(words.repeat(100_000), null).length).toBeGreaterThanOrEqual(0)
})
